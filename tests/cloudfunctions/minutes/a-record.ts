import type { Input } from '#types/api'
import type { Attendance, AttendanceState, Meeting } from '#types/meeting'
import type { Minutes, PartName, PartValue } from '#types/minutes'
import { chinaDay } from '../../../cloudfunctions/shared/clock'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { after, good, type House } from '../house'

let serial = 0

/** So long before the morning of the house, of 90 minutes. */
const begun = -120

/**
 * A meeting as the doors of meetings leave one that was held this morning, put there past them; its first person hosts.
 * `here` of those due came, the rest are on leave for duty.
 */
export async function aMeeting(
  house: House,
  { id: branch, path, people }: { id: string; path: string[]; people: string[] },
  { here = 6, ...more }: Partial<Meeting> & { here?: number } = {},
): Promise<string> {
  const _id = `record-${String(++serial).padStart(6, '0')}`
  const startsAt = more.startsAt ?? after(begun)
  const meeting: Meeting = {
    ...{
      _id,
      schema: SCHEMA,
      kind: 'generalMeeting',
      kindName: '支部党员大会',
      activities: ['generalMeeting'],
    },
    ...{ business: 'ordinary', title: '支部党员大会', place: '会议室', agenda: ['学习'], holder: '支部' },
    ...{ branch, branches: [branch], path, day: chinaDay(startsAt) },
    ...{ opensAt: startsAt, startsAt, lateAfter: startsAt, endsAt: after(90, startsAt) },
    ...{ guests: 'branch', printedCode: false, signOut: false, makeUp: true, earns: false, exempt: [] },
    due: people.map((member) => ({ member, name: member, voter: true, branch })),
    ...{ status: 'closed', host: people[0]!, hostName: '主持', key: 'a-key', steps: [] },
    ...more,
  }
  await house.database().collection('meetings').add(meeting)
  await house
    .database()
    .collection('attendances')
    .add(meeting.due.map(({ member }, n) => aRow(meeting, member, n < here ? 'present' : 'leave')))
  return _id
}

/** A row as a roll call writes it. */
function aRow(
  { _id: meeting, branch, startsAt: at }: Pick<Meeting, '_id' | 'branch' | 'startsAt'>,
  member: string,
  state: AttendanceState,
): Attendance {
  return {
    ...{ _id: `${meeting}:${member}`, schema: SCHEMA, meeting, member, name: member, branch },
    ...{ state, ...(state === 'leave' && { reason: 'duty' as const }), at, enteredAt: at },
    ...{ way: 'rollCall', by: 'somebody', byName: '某人', changes: [] },
  }
}

export const facts = (more: Partial<PartValue<'facts'>> = {}): PartValue<'facts'> => ({
  ...{ recorderName: '记录', hostName: '主持', place: '', lecturerName: '' },
  ...{ form: 'onSite', paperPlace: '', paperKeeper: '' },
  ...more,
})

/** Writes a part over what stands there. */
export async function write<P extends PartName>(
  house: House,
  who: string,
  meeting: string,
  part: P,
  value: PartValue<P>,
) {
  const was = (await storedMinutes(house, meeting))?.parts[part].revision ?? 0
  const input = { meeting, part, value, was } as Input<'minutes', 'save'>
  return good(await house.as(who)('minutes', 'save', input))
}

/** All that a record needs to be confirmed. */
export async function writeWhole(house: House, who: string, meeting: string): Promise<void> {
  await write(house, who, meeting, 'facts', facts())
  await write(house, who, meeting, 'points', [{ speaker: '', text: '同意' }])
  await write(house, who, meeting, 'resolutions', [])
}

export async function confirmed(house: House, who: string, meeting: string): Promise<string> {
  await writeWhole(house, who, meeting)
  good(await house.as(who)('minutes', 'confirm', { meeting }))
  return meeting
}

export const storedMinutes = (house: House, meeting: string) => house.stored<Minutes>('minutes', meeting)
export const storedMeeting = async (house: House, meeting: string) =>
  (await house.stored<Meeting>('meetings', meeting))!
export const staleSince = async (house: House, branch: string): Promise<string | undefined> =>
  (await house.stored<{ staleSince: string }>('standings', `${branch}:2026`))?.staleSince
