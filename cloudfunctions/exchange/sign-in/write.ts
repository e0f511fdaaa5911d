import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Attendance, DuePerson, Meeting } from '#types/meeting'
import type { MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { attended, tally } from '#domain/attendance/tally'
import { reasonName, sayTally, stateName, wayName } from '#domain/wording/meetings'
import { sayClock, sayWhen } from '../moments'
import { textCell } from '../roster/write'
import { numberLine } from './number'

/** What a sign-in sheet is made from; `branchName` only of a joint meeting, whose people stand branch by branch. */
export type SheetOf = {
  meeting: Meeting
  rows: readonly Attendance[]
  branchName: ReadonlyMap<OrganizationId, string>
}

const columns = [
  ...[
    { header: '序号', width: 5 },
    { header: '姓名', width: 12 },
    { header: '签到时间(北京时间)', width: 20 },
    { header: '方式', width: 11 },
  ],
  ...[
    { header: '迟到', width: 6 },
    { header: '早退', width: 6 },
    { header: '请假', width: 11 },
    { header: '签名', width: 13 },
  ],
]
const yes = '✓'
/** Lines for people who sit in, to be written in by hand. */
const blankLines = 5
const rowHeight = 22

const framed = (text: string, more: object = {}): Cell =>
  textCell(text, { borderStyle: 'thin', alignVertical: 'center', wrap: true, height: rowHeight, ...more })

/** A text over all columns: what a merged cell covers is left empty. */
const across = (text: string, more: object = {}): SheetData[number] => [
  textCell(text, { columnSpan: columns.length, wrap: true, alignVertical: 'center', ...more }),
  ...columns.slice(1).map(() => null),
]

/** The sign-in sheet: before the meeting to be signed on paper, afterwards as it was signed. An import reads it back. */
export function writeSignIn({ meeting, rows, branchName }: SheetOf): Promise<Buffer> {
  const rowOf = new Map(rows.map((row) => [row.member, row]))
  const dueIds = new Set(meeting.due.map(({ member }) => member))
  const guests = rows.filter(({ member, state }) => !dueIds.has(member) && attended(state))
  const header = columns.map((column) => framed(column.header, { fontWeight: 'bold', align: 'center' }))
  const data = [
    ...headOf(meeting, rows),
    header,
    ...peopleOf(meeting, rowOf, branchName),
    ...guestsOf(meeting, guests),
  ]
  return writeXlsxFile([{ sheet: '签到表', data, columns }], { fontFamily: '宋体', fontSize: 11 }).toBuffer()
}

function headOf(meeting: Meeting, rows: readonly Attendance[]): SheetData {
  const counted = tally(meeting.due, rows)
  const counts =
    meeting.status === 'planned'
      ? `应到 ${counted.due} 人，实到 ____ 人，请假 ____ 人，缺席 ____ 人`
      : sayTally(counted, meeting.status === 'closed')
  return [
    across(`${meeting.title}签到表`, { fontWeight: 'bold', fontSize: 16, align: 'center', height: 32 }),
    across(`召开单位：${meeting.holder}`),
    across(numberLine(meeting._id)),
    across(`时间：${sayWhen(meeting)}`),
    across(`地点：${meeting.place}`),
    across(`主持：${meeting.hostName}`),
    across(counts),
  ]
}

function peopleOf(
  { due, day }: Meeting,
  rowOf: ReadonlyMap<MemberId, Attendance>,
  branchName: SheetOf['branchName'],
): SheetData {
  return due.flatMap((person, index) => {
    const name = person.branch === due[index - 1]?.branch ? undefined : branchName.get(person.branch)
    const heading = name ? [across(name, { borderStyle: 'thin', fontWeight: 'bold' })] : []
    return [...heading, lineOf(index + 1, person, rowOf.get(person.member), day)]
  })
}

function guestsOf({ guests, status, due, day }: Meeting, rows: readonly Attendance[]): SheetData {
  const blank = status === 'planned' && guests !== 'none' ? blankLines : 0
  if (rows.length + blank === 0) return []
  return [
    across('列席', { borderStyle: 'thin', fontWeight: 'bold' }),
    ...rows.map((row, index) => lineOf(due.length + index + 1, row, row, day)),
    ...Array.from({ length: blank }, () => columns.map(() => framed(''))),
  ]
}

/** What still waits for the host says so, and nothing of having come or being excused. */
function lineOf(
  number: number,
  { name }: Pick<DuePerson, 'name'>,
  row: Attendance | undefined,
  day: Meeting['day'],
): SheetData[number] {
  return [String(number), name, ...marksOf(row, day), ''].map((text) => framed(text))
}

function marksOf(row: Attendance | undefined, day: Meeting['day']): string[] {
  if (!row) return ['', '', '', '', '']
  const { state, way, at, reason } = row
  const came = attended(state)
  return [
    came ? sayClock(at, day) : '',
    came ? wayName[way] : state === 'unconfirmed' ? stateName[state] : '',
    state === 'late' ? yes : '',
    came ? leftOf(row, day) : '',
    leaveOf(state, reason),
  ]
}

const leftOf = ({ leftEarly, leftAt }: Attendance, day: Meeting['day']): string =>
  leftEarly ? (leftAt ? sayClock(leftAt, day) : yes) : ''

function leaveOf(state: Attendance['state'], reason: Attendance['reason']): string {
  if (state === 'leaveAsked') return '待批'
  if (state !== 'leave') return ''
  return reason ? reasonName[reason] : '请假'
}
