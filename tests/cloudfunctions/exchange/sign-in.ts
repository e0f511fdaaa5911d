import type { Attendance, DuePerson, Meeting } from '#types/meeting'
import { attendanceId } from '../../../cloudfunctions/shared/collections/attendances'
import { aBranch, type ABranch } from '../a-branch'
import { good, type House } from '../house'
import { aMeeting } from './a-meeting'
import { nameOf, upload } from './an-import'
import { excel, type Table } from './programs'

let serial = 0

let people = 0

/** A branch of seven whose people have names that nobody else bears: the last one is a member and no more. */
export async function aNamedBranch(house: House): Promise<ABranch & { names: string[]; member: string }> {
  const branch = await aBranch(house, 7)
  const names = branch.people.map(() => nameOf(++people))
  const members = house.database().collection('members')
  for (const [n, name] of names.entries()) await members.doc(branch.people[n]!).update({ name })
  return { ...branch, names, member: branch.people[6]! }
}

/** A meeting of these branches of a house, put there past every door; due is everybody in them. */
export async function aMeetingOf(
  house: House,
  branches: readonly ABranch[],
  more: Partial<Meeting> = {},
): Promise<Meeting> {
  const due = (await Promise.all(branches.map((branch) => peopleOf(house, branch)))).flat()
  const [first] = branches
  const meeting = aMeeting({
    ...{ _id: `sheet-${String(++serial).padStart(6, '0')}`, due, host: first!.people[0]! },
    ...{ branch: first!.id, branches: branches.map(({ id }) => id), path: first!.path, holder: first!.name },
    ...more,
  })
  await house.database().collection('meetings').add(meeting)
  return meeting
}

async function peopleOf(house: House, { id }: ABranch): Promise<DuePerson[]> {
  const { data } = await house
    .database()
    .collection('members')
    .where({ branch: id })
    .orderBy('_id', 'asc')
    .get()
  return (data as { _id: string; name: string }[]).map(({ _id, name }) => ({
    ...{ member: _id, name, voter: true, branch: id },
  }))
}

/** What the list says of somebody, put there past every door. */
export async function written(
  house: House,
  { _id: meeting, due }: Meeting,
  member: string,
  more: Partial<Attendance> = {},
): Promise<void> {
  const at = '2026-03-25T01:20:00.000Z'
  const { name, branch } = due.find((person) => person.member === member) ?? {
    name: member,
    branch: 'elsewhere',
  }
  const row: Attendance = {
    ...{ _id: attendanceId(meeting, member), schema: 3, meeting, member, name, branch },
    ...{ state: 'present', at, enteredAt: at, way: 'scan', by: member, byName: name, changes: [] },
    ...more,
  }
  await house.database().collection('attendances').add(row)
}

/** Uploads a sheet and has it read against a meeting. */
export async function readSheet(house: House, who: string, meeting: string, sheet: Table['rows'] | Buffer) {
  const bytes = Buffer.isBuffer(sheet) ? sheet : excel({ rows: sheet })
  const file = await upload(house, who, bytes, 'sheet.xlsx')
  return house.as(who)('exchange', 'readSignInSheet', { meeting, file, name: '签到表.xlsx' })
}

export const fetched = async (url: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(url)).arrayBuffer())

export async function sheetOf(house: House, who: string, meeting: string): Promise<Buffer> {
  return fetched(good(await house.as(who)('exchange', 'signInSheet', { meeting })).url)
}
