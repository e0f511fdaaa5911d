import { SCHEMA } from '../../cloudfunctions/shared/schema'
import type { Day } from '#types/calendar'
import type { Member } from '#types/member'

type Wished = Partial<Member> & { _id: string }

/** Somebody on a roll since 2020, or as `onRollFrom` and `onRollUntil` say. */
export function aMember({
  _id,
  onRollFrom = '2020-01-01',
  onRollUntil,
  branch = 'b',
  ...more
}: Wished): Member {
  return {
    _id,
    ...{
      schema: SCHEMA,
      revision: 0,
      name: _id,
      initials: _id,
      membership: 'full',
      branch,
      path: ['c', branch],
    },
    ...{ statuses: [], posts: [], onRollFrom, ...(onRollUntil && { onRollUntil }) },
    stays: [aStay(branch, onRollFrom, onRollUntil)],
    ...more,
  }
}

const aStay = (branch: string, from: Day, until?: Day): Member['stays'][number] => ({
  ...{ branch, from, came: 'recorded', enteredOn: from },
  ...(until && { until, went: 'left' as const, endEnteredOn: until }),
})

/** What to write over a stored member so that their only stay has these ends. */
export const staying = (branch: string, from: Day, until?: Day) => ({
  ...{ onRollFrom: from, ...(until && { onRollUntil: until }) },
  stays: [aStay(branch, from, until)],
})
