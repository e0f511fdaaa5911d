import type { Day } from '#types/calendar'
import type { AttendanceState } from '#types/meeting'
import type { MeetingCard, OwnRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'
import { reasonName, stateName, statusName } from '#domain/wording/meetings'
import { sayTimeOn } from './china-time'
import type { Tone } from './Chip'

type Word = { word: string; tone: Tone }

const toneOf = {
  present: 'good',
  late: 'warn',
  leave: 'calm',
  absent: 'quiet',
  leaveAsked: 'warn',
  unconfirmed: 'warn',
} as const satisfies Record<AttendanceState, Tone>

export const isOver = ({ status }: Pick<MeetingCard, 'status'>) =>
  status === 'closed' || status === 'cancelled'

/** Past its time, but nobody has closed it yet. */
export const awaitsClosing = (meeting: Pick<MeetingCard, 'status' | 'endsAt'>, now: number) =>
  !isOver(meeting) && Date.parse(meeting.endsAt) < now

/** A code may be shown before its time, but nobody can sign in with it yet. */
export function statusWord(meeting: Pick<MeetingCard, 'status' | 'opensAt' | 'endsAt'>, now: number): Word {
  if (awaitsClosing(meeting, now)) return { word: '待结束', tone: 'warn' }
  if (meeting.status === 'open' && now < Date.parse(meeting.opensAt))
    return { word: statusName.planned, tone: 'quiet' }
  return { word: statusName[meeting.status], tone: meeting.status === 'open' ? 'good' : 'quiet' }
}

/** How somebody stands. Before the end nobody is absent yet, only not here. */
export const stateWord = (state: AttendanceState, over: boolean): Word => ({
  word: state === 'absent' && !over ? '未到' : stateName[state],
  tone: toneOf[state],
})

/** 按时 09:28 · 迟到 09:45，签退 10:31（早退） · 请假（公务） · for guests 列席 09:28; with the day where it is not the meeting's. */
export function sayOwnRow({ state, at, guest, reason, ...left }: OwnRow, day: Day): string {
  if (!attended(state)) return reason ? `${stateName[state]}（${reasonName[reason]}）` : stateName[state]
  return `${guest ? '列席' : stateName[state]} ${sayTimeOn(at, day)}${sayLeft(left, day)}`
}

/** ，签退 10:31 · ，签退 10:31（早退） · ，早退 · nothing for whoever stayed or has not left yet. */
export function sayLeft({ leftAt, leftEarly }: Pick<OwnRow, 'leftAt' | 'leftEarly'>, day: Day): string {
  if (!leftAt) return leftEarly ? '，早退' : ''
  return `，签退 ${sayTimeOn(leftAt, day)}${leftEarly ? '（早退）' : ''}`
}

export const sayCancelled = ({ cancelledFor }: Pick<MeetingCard, 'cancelledFor'>) =>
  cancelledFor ? `会议已取消：${cancelledFor}` : '会议已取消'

/** The title, unless it only repeats the kind. */
export const ownTitle = ({ kindName, title }: Pick<MeetingCard, 'kindName' | 'title'>) =>
  title === kindName ? undefined : title
