import type * as z from 'zod'
import type { Output } from '#types/api'
import type { OneMeeting } from '#types/meeting-inputs'
import { earliestCodeMinutes } from '#domain/meetings/settings'
import type { Caller } from '../shared/caller'
import { addMinutes, now, sayMoment } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { drawMiniCode } from '../shared/wechat'
import { boardOf } from './show'
import { begun, meetingUnder } from './stage'
import { printedToken } from './token'

type One = z.output<typeof OneMeeting>

/** Starts the sign-in: from here on the code shows and the list of those due stands. */
export async function openCode(
  { meeting: id }: One,
  caller: Caller,
): Promise<Output<'meetings', 'openCode'>> {
  const { meeting, officer } = await meetingUnder(id, caller, 'hostMeetings', '打开签到码')
  if (meeting.status === 'cancelled') return refuse('closed', '会议已取消，不能再打开签到码')
  if (meeting.status === 'closed') return refuse('closed', '会议已结束，如有遗漏请在名单里点名补登')
  if (now() > meeting.endsAt) return refuse('closed', '已过会议结束时间，请在名单里点名登记后结束会议')
  const from = addMinutes(meeting.opensAt, -earliestCodeMinutes)
  if (now() < from) return refuse('closed', `还早，${sayMoment(from)} 起可以打开签到码`)
  return boardOf(await begun(meeting, officer), await attendancesOf(id))
}

/** The host's page, asked for again every few seconds while people arrive. */
export async function board({ meeting: id }: One, caller: Caller): Promise<Output<'meetings', 'board'>> {
  const { meeting } = await meetingUnder(id, caller, 'hostMeetings', '查看签到码')
  return boardOf(meeting, await attendancesOf(id))
}

export async function printedCode(
  { meeting: id }: One,
  caller: Caller,
): Promise<Output<'meetings', 'printedCode'>> {
  const { meeting } = await meetingUnder(id, caller, 'hostMeetings', '打印固定码')
  if (!meeting.printedCode)
    return refuse('closed', '这次会议没有开放固定码，请用现场的签到码，或另建会议时勾选固定码')
  if (meeting.status === 'cancelled' || meeting.status === 'closed')
    return refuse('closed', '会议已经结束或取消，不用再打印固定码')
  const png = await drawMiniCode('pages/sign-in/index', `${id}.${printedToken(id, meeting.key)}`)
  return { png: png.toString('base64') }
}
