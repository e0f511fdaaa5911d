import type { Attendance, DuePerson, Meeting } from '#types/meeting'
import type { Board, OwnRow, PersonRow } from '#types/meetings'
import { attended, isAwaiting, tally } from '#domain/attendance/tally'
import { now } from '../shared/clock'
import { card } from '../shared/meeting-card'
import { refuse } from '../shared/refuse'
import { tokenAt } from './token'

const latestShown = 8

/** What someone is told of their own attendance. */
export function ownRow(meeting: Pick<Meeting, 'due'>, row: Attendance): OwnRow {
  const { state, at, way, byName, member } = row
  return { state, at, way, byName, guest: !isDue(meeting, member), ...said(row) }
}

/** What a row says beside its state, where it says so. */
function said({
  reason,
  leftAt,
  leftEarly,
}: Attendance): Pick<Attendance, 'reason' | 'leftAt' | 'leftEarly'> {
  return { ...(reason && { reason }), ...(leftAt && { leftAt }), ...(leftEarly && { leftEarly }) }
}

export const isDue = ({ due }: Pick<Meeting, 'due'>, member: string): boolean =>
  due.some((person) => person.member === member)

/** Everyone due, in the order of the roster, then the guests. */
export function people({ due }: Pick<Meeting, 'due'>, rows: readonly Attendance[]): PersonRow[] {
  const rowOf = new Map(rows.map((row) => [row.member, row]))
  const dueIds = new Set(due.map(({ member }) => member))
  const guests = rows.filter(({ member, state }) => !dueIds.has(member) && attended(state))
  return [
    ...due.map((person) => personRow(person, true, rowOf.get(person.member))),
    ...guests.map((row) =>
      personRow({ member: row.member, name: row.name, voter: false, branch: row.branch }, false, row),
    ),
  ]
}

export function personRow(person: DuePerson, due: boolean, row?: Attendance): PersonRow {
  const { member, name, voter, branch } = person
  if (!row) return { member, name, voter, branch, due, state: 'absent', changes: [] }
  const { state, at, way, byName, changes } = row
  return { member, name, voter, branch, due, state, at, way, byName, changes, ...said(row) }
}

export function boardOf(meeting: Meeting, rows: readonly Attendance[]): Board {
  const latest = rows
    .filter(({ state }) => attended(state))
    .sort((a, b) => b.enteredAt.localeCompare(a.enteredAt))
    .slice(0, latestShown)
  return {
    meeting: card(meeting),
    ...(meeting.status === 'open' && now() <= meeting.endsAt && { code: codeNow(meeting) }),
    printedCode: meeting.printedCode,
    awaiting: people(meeting, rows).filter(({ state }) => isAwaiting(state)),
    tally: tally(meeting.due, rows, meeting.quorum),
    latest: latest.map(({ member, name, state, at }) => ({
      name,
      state,
      at,
      guest: !isDue(meeting, member),
    })),
  }
}

function codeNow({ _id, key }: Meeting): NonNullable<Board['code']> {
  const { token, freshSeconds } = tokenAt(_id, key, now())
  return { purpose: 'in', link: `${appUrl()}/s?m=${_id}&t=${token}`, freshSeconds }
}

function appUrl(): string {
  return (
    process.env['APP_URL'] ??
    refuse('failed', '还没有设置签到链接的域名，请管理员在云函数环境变量里设置 APP_URL')
  )
}
