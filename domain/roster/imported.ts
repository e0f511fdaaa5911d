import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import type { RosterField } from '#types/roster-sheet'
import { complaintOfDates } from './dates'
import { madeFull } from './full-membership'
import { isHeld } from './posts'

type Complaint = { field: RosterField; say: string }

/** Why a line of a roster cannot be written to somebody who stands on it: what has a door of its own keeps its rules. */
export function complaintOfImport(there: Member, change: Partial<Member>, today: Day): Complaint | undefined {
  const { name, membership, posts, group } = there
  if (change.membership === 'probationary')
    return { field: 'membership', say: `${name}同志在名册上是正式党员，请核对党员类别` }
  if (change.group && posts.some((post) => post.at === group && isHeld(post, today)))
    return { field: 'group', say: `${name}同志是现在的党小组组长，请先把组长交给别人，再换组` }
  const after = { ...there, ...change }
  const say =
    change.membership === 'full'
      ? complaintOfFull({ ...after, membership }, today)
      : complaintOfDates(after, today)
  return say === undefined ? undefined : { field: change.membership ? 'fullOn' : 'joinedOn', say }
}

/** 转正 is dated: without the day the years before it would be counted as a full member's. */
function complaintOfFull({ fullOn, ...member }: Member, today: Day): string | undefined {
  if (!fullOn) return `${member.name}同志在名册上是预备党员；如已转正，请填写转正日期`
  const made = madeFull(member, fullOn, today)
  return typeof made === 'string' ? made : undefined
}
