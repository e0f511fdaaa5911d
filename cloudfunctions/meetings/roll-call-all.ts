import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Attendance, Meeting } from '#types/meeting'
import type { Marks } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { attended, tally } from '#domain/attendance/tally'
import type { Caller } from '../shared/caller'
import { addAttendance, attendancesOf, correctAttendance } from '../shared/collections/attendances'
import { isTheirs } from '../shared/joint'
import { refuse } from '../shared/refuse'
import { agrees, markedRow, refuseOddMark, refuseOwnLeave, refuseUntimely } from './mark'
import { peopleAt, type Marking } from './marked-people'
import { settle } from './settle'
import { isDue, people, personRow } from './show'
import { begun, meetingUnder } from './stage'

/** New rows written at once, and rows corrected at the same time. */
const atOnce = { added: 100, corrected: 10 }
const rounds = 3

type Rows = ReadonlyMap<string, Attendance>

/** A whole paper list at once: what is missing is added, what differs corrected, what changed meanwhile left and named. */
export async function rollCallAll(
  { meeting: id, marks }: z.output<typeof Marks>,
  caller: Caller,
): Promise<Output<'meetings', 'rollCallAll'>> {
  const { meeting: found, officer, branches } = await meetingUnder(id, caller, 'callRoll', '点名')
  const states = marks.map(({ state }) => state)
  refuseUntimely(found, states)
  refuseTwice(marks.map(({ member }) => member))
  for (const mark of marks) refuseOddMark(found, mark)
  const known = await peopleAt(found, marks, branches)
  const meeting = states.some(attended) ? await begun(found, officer) : found
  const persons = meeting === found ? known : await peopleAt(meeting, marks, branches)
  const markings = marks.map((mark, n): Marking => ({ mark, person: persons[n]! }))

  const rows = await writeAll(meeting, markings, officer)
  const left = markings.filter(({ mark }) => !agreesIn(rows, mark))
  const counted =
    meeting.status === 'closed'
      ? await settle(meeting)
      : tally(meeting.due, [...rows.values()], meeting.quorum)
  return {
    people: people(meeting, [...rows.values()]).filter((person) => isTheirs(person, branches)),
    left: left.map(({ person }) => personRow(person, isDue(meeting, person.member), rows.get(person.member))),
    tally: counted,
  }
}

function refuseTwice(members: readonly string[]): void {
  if (new Set(members).size < members.length) refuse('invalid', '名单里有人出现了两次，请核对后再登记')
}

const agreesIn = (rows: Rows, mark: Marking['mark']): boolean => {
  const there = rows.get(mark.member)
  return there !== undefined && agrees(there, mark)
}

/** Writes until nothing is left that may be written, and answers the rows as they are then. */
async function writeAll(meeting: Meeting, markings: readonly Marking[], officer: Binding): Promise<Rows> {
  let rows = await rowsOf(meeting)
  const own = markings.find(({ mark }) => mark.member === officer.member)?.mark
  if (own) refuseOwnLeave(own, officer, rows.get(own.member))
  for (let round = 0; round < rounds; round++) {
    const there = rows
    const missing = markings
      .filter(({ mark }) => mark.was === 'absent' && !there.has(mark.member))
      .map(({ mark, person }) => markedRow(meeting, mark, person, officer))
    const wrong = markings.flatMap(({ mark, person }) => {
      const row = there.get(mark.member)
      if (row?.state !== mark.was || agrees(row, mark)) return []
      return [{ seen: row, to: markedRow(meeting, mark, person, officer, row) }]
    })
    if (missing.length + wrong.length === 0) break
    await Promise.all(slices(missing, atOnce.added).map(addAttendance))
    for (const some of slices(wrong, atOnce.corrected))
      await Promise.all(some.map(({ seen, to }) => correctAttendance(seen, to)))
    rows = await rowsOf(meeting)
  }
  return rows
}

const rowsOf = async ({ _id }: Meeting): Promise<Rows> =>
  new Map((await attendancesOf(_id)).map((row) => [row.member, row]))

const slices = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
