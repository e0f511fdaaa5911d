import type { Attendance, Meeting } from '#types/meeting'
import type { Board, OwnRow } from '#types/meetings'
import { attended, isAwaiting, tally } from '#domain/attendance/tally'
import { now } from '../shared/clock'
import { card } from '../shared/meeting-card'
import { isDue, people, said } from '../shared/person-rows'
import { refuse } from '../shared/refuse'
import { tokenAt } from './token'

export { card } from '../shared/meeting-card'
export { isDue, people, personRow } from '../shared/person-rows'

const latestShown = 8

/** What someone is told of their own attendance. */
export function ownRow(meeting: Pick<Meeting, 'due'>, row: Attendance): OwnRow {
  const { state, at, way, byName, member } = row
  return { state, at, way, byName, guest: !isDue(meeting, member), ...said(row) }
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
