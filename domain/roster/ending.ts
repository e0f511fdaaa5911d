import type { Day } from '#types/calendar'
import type { Member, Post } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import { addDays } from '#domain/calendar/days'
import { withStays } from './stays'

/** The same posts, those in these organizations held until a day at most; one that had not begun by then never was. */
export function postsUntil(posts: readonly Post[], places: readonly OrganizationId[], until: Day): Post[] {
  return posts.flatMap((post) => {
    if (!places.includes(post.at) || (post.until && post.until <= until)) return [post]
    return post.from <= until ? [{ ...post, until }] : []
  })
}

/** Somebody whose branch went into another on a day: on its roll until then, on the other's from the next. */
export function mergedInto(
  member: Member,
  places: readonly OrganizationId[],
  into: Pick<Organization, '_id' | 'path'>,
  on: Day,
  today: Day,
): Member {
  const before = member.stays.slice(0, -1)
  const last = member.stays.at(-1)!
  const [first, ...more] = [
    ...before,
    { ...last, until: on, went: 'moved' as const, endEnteredOn: today },
    { branch: into._id, from: addDays(on, 1), came: 'moved' as const, enteredOn: today },
  ]
  const moved = withStays(withoutGroup(member), [first!, ...more])
  return { ...moved, path: [...into.path], posts: postsUntil(member.posts, places, on) }
}

/** Somebody whose group ended on a day, in the group it went into if it went into one. */
export function regrouped(
  member: Member,
  group: Required<Pick<Organization, 'ended'>> & { _id: string },
): Member {
  const { on, into } = group.ended
  return {
    ...withoutGroup(member),
    ...(into && { group: into }),
    posts: postsUntil(member.posts, [group._id], on),
  }
}

function withoutGroup(member: Member): Member {
  const rest = { ...member }
  delete rest.group
  return rest
}
