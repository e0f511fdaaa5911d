import type { OrganizationId } from '#types/organization'
import type { Records } from '#types/records'
import type { Settings } from '#types/ruling'
import { isHeld } from '#domain/roster/posts'
import { leadsUnitOn, rollOf, type Enrolled } from '#domain/roster/roll'
import { proposedSettings } from '#domain/settings'
import { actsOf, type Known } from './acts'
import { casesFrom } from './cases'
import { appraised, countsFrom, plansKept } from './counts'
import { heldBy, type StoredMeeting } from './held'
import { absencesFrom, studyFrom } from './learning'

/**
 * What a branch's meetings say to its duties, as records that can be looked at from any day. Every number is of the
 * branch's own people, in joint meetings too. Papers, dues and whatever else no meeting can show are not in it.
 */
export function recordsOf(
  branch: OrganizationId,
  meetings: readonly StoredMeeting[],
  members: readonly Enrolled[],
  settings: Pick<Settings, 'entryDays'> = proposedSettings,
): Records {
  const all = heldBy(branch, meetings, settings)
  const known = knownOf(branch, members)
  return {
    roll: rollOf(members, branch),
    acts: all.flatMap((held) => actsOf(held, known)),
    study: all.flatMap(studyFrom),
    happenings: all.flatMap(absencesFrom),
    counts: [
      ...plansKept(branch, meetings),
      ...all.flatMap((held) => countsFrom(held, known)),
      ...appraised(all),
    ],
    cases: all.flatMap(casesFrom),
    ...{ bills: [], papers: [], figures: [], tasks: [], breaches: [], judgements: [], waivers: [] },
  }
}

function knownOf(branch: OrganizationId, members: readonly Enrolled[]): Known {
  const postsOf = new Map(members.map(({ _id, posts }) => [_id, posts]))
  return {
    isSecretary: ({ member }, on) =>
      (postsOf.get(member) ?? []).some(
        (post) => post.name === 'secretary' && post.at === branch && isHeld(post, on),
      ),
    leadsUnit: ({ member }, on) => leadsUnitOn(postsOf.get(member) ?? [], on),
  }
}
