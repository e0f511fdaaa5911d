import type { MakeUp } from '#types/make-up'
import type { Meeting } from '#types/meeting'
import { kinds } from '#domain/meetings/kinds'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { aMeeting, type Wished } from '../../domain/meetings/a-meeting'
import type { ABranch } from '../a-branch'
import type { House } from '../house'

let serial = 0

/** A closed meeting of a branch, as it lies in the database once all was done: everybody came, unless said otherwise. */
export function meetingOf({ id, name, path, people }: ABranch, wished: Wished = {}): Meeting {
  const { kind = 'generalMeeting', group } = wished
  const everybody = Object.fromEntries(people.map((person) => [person, {}]))
  const met = aMeeting({ branches: [id], people: everybody, ...wished })
  return {
    ...met,
    _id: wished._id ?? `held-${String(++serial).padStart(8, '0')}`,
    ...{
      schema: SCHEMA,
      place: '党员活动室',
      holder: name,
      branch: id,
      path: [...path, ...(group ? [group] : [])],
    },
    ...{
      opensAt: met.startsAt,
      lateAfter: met.startsAt,
      guests: 'branch',
      printedCode: false,
      signOut: false,
    },
    due: met.due.map((person) => ({ ...person, branch: person.branch === 'b' ? id : person.branch })),
    ...{ exempt: [], host: people[0]!, hostName: people[0]!, key: 'nobody-may-know', steps: [] },
    kindName: kinds[kind].name,
  }
}

export async function store(house: House, meetings: readonly Meeting[]): Promise<void> {
  await house.database().collection('meetings').add(meetings)
}

/** What somebody reported to have made up. */
export async function report(
  house: House,
  { meeting, member, branch, path }: Pick<MakeUp, 'meeting' | 'member' | 'branch' | 'path'>,
): Promise<void> {
  const one: MakeUp = {
    ...{ _id: `${meeting}:${member}`, schema: SCHEMA, meeting, member, name: member, branch, path },
    ...{
      what: '自学讲稿',
      way: 'ownStudy',
      minutes: 60,
      doneOn: '2026-03-12',
      status: 'reported',
      earlier: [],
    },
    reportedAt: '2026-03-12T02:00:00.000Z',
  }
  await house.database().collection('makeUps').add(one)
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/** A year as full as they come: seventy-two meetings of everybody, all but the groups' own. */
export const fullYear = (branch: ABranch, year = 2025): Meeting[] =>
  months.flatMap((month) => [
    ...(['committeeMeeting', 'themedPartyDay', 'collectiveStudy', 'partyLecture'] as const).map((kind, n) =>
      meetingOf(branch, { kind, day: `${year}-${month}-1${n}` as Meeting['day'], quorum: 'halfOrMore' }),
    ),
    ...branch.groups.map((group) =>
      meetingOf(branch, { kind: 'groupMeeting', group, day: `${year}-${month}-20` as Meeting['day'] }),
    ),
  ])
