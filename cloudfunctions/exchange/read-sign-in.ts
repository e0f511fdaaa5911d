import type * as z from 'zod'
import type { Output } from '#types/api'
import type { SignInFile } from '#types/exchange'
import type { Meeting } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { onRoll } from '#domain/roster/stays'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { findMeeting } from '../shared/collections/meetings'
import { membersCalled } from '../shared/collections/members'
import { letPass } from '../shared/collections/passing-files'
import { dropFile, readFile, takeFromInbox } from '../shared/files'
import { branchesFor } from '../shared/joint'
import { refuse } from '../shared/refuse'
import { makeKey } from '../shared/seal'
import { asRead } from './roster/values/name'
import { limits } from './sheet/limits'
import { openSheets } from './sheet/open'
import type { Sheet } from './sheet/sheet'
import { refuseFile } from './sheet/refusals'
import { meetingAt, within } from './sight'
import { numberIn } from './sign-in/number'
import { match, unnamed, type Around } from './sign-in/match'
import { readSignIn, type ReadLine } from './sign-in/read'

/** How long a sheet may lie there should the reading of it be cut off. */
const minutesKept = 10

type Reading = Output<'exchange', 'readSignInSheet'>

/** Takes a sign-in sheet out of the inbox and reads it against the list of the meeting. Writes nothing. */
export async function readSignInSheet(
  { meeting: id, file }: z.output<typeof SignInFile>,
  caller: Caller,
): Promise<Reading> {
  const officer = await caller.member()
  const found = namesAsRead(await meetingAt(id))
  const branches = await branchesFor(officer, 'callRoll', found)
  if (branches.length === 0)
    return refuse('forbidden', '只有本支部书记、委员（小组会还有本组组长）可以导入签到表')
  if (found.status === 'cancelled') return refuse('closed', '会议已取消，不能再导入签到表')

  const kept = await takeFromInbox(file, caller.openid(), `sign-in/${makeKey().slice(0, 20)}`)
  await letPass(kept, addMinutes(now(), minutesKept))
  try {
    const sheets = await sheetsOf(kept)
    await refuseOther(numberIn(sheets), id)
    const lines = readSignIn(sheets)
    const around = await aroundOf(found, branches, lines)
    return { lines: match(lines, around), unnamed: unnamed(lines, around) }
  } finally {
    await dropFile(kept)
  }
}

const namesAsRead = (meeting: Meeting): Meeting => ({
  ...meeting,
  due: meeting.due.map((person) => ({ ...person, name: asRead(person.name) })),
})

async function sheetsOf(file: string): Promise<Sheet[]> {
  const bytes = await readFile(file, limits.bytes)
  return bytes === 'tooBig' ? refuseFile('tooBig') : openSheets(bytes)
}

/** The number on a sheet of ours names its meeting; a number of the office's own names none. */
async function refuseOther(number: string | undefined, id: string): Promise<void> {
  if (number === undefined || number === id || !(await findMeeting(number))) return
  refuse('invalid', `这是另一次会议的签到表（会议编号 ${number}），请到那次会议里导入`)
}

async function aroundOf(
  found: Meeting,
  branches: readonly OrganizationId[],
  lines: readonly ReadLine[],
): Promise<Around> {
  const meeting = within(found, branches)
  const [rows, others] = await Promise.all([attendancesOf(found._id), othersOf(found, lines)])
  const beyond = found.due.filter((person) => !meeting.due.includes(person))
  return {
    meeting,
    due: meeting.due,
    beyond,
    others,
    stateOf: new Map(rows.map(({ member, state }) => [member, state])),
  }
}

/** People of the unit who are not due and bear a name of the sheet. */
async function othersOf({ due, path, day }: Meeting, lines: readonly ReadLine[]): Promise<Around['others']> {
  const isDue = new Set(due.map(({ member }) => member))
  const expected = new Set(due.map(({ name }) => name))
  const names = new Set(lines.flatMap(({ name, problem }) => (problem || expected.has(name) ? [] : [name])))
  const called = await membersCalled(path[0]!, [...names])
  return called.filter((member) => !isDue.has(member._id) && onRoll(member, day))
}
