import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { CodeWish, OneMeeting } from '#types/meeting-inputs'
import type { Caller } from '../shared/caller'
import { now, sayMoment } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { drawMiniCode } from '../shared/wechat'
import { boardOf } from './board'
import { codeTimes } from './codes'
import { begun, meetingUnder } from './stage'
import { printedToken } from './token'

type Wish = z.output<typeof CodeWish>

/** Starts the sign-in: from here on the code shows and the list of those due stands. Later, the signing out. */
export async function openCode(
  { meeting: id, purpose }: Wish,
  caller: Caller,
): Promise<Output<'meetings', 'openCode'>> {
  const { meeting, officer } = await meetingUnder(id, caller, 'hostMeetings', '打开签到码')
  if (meeting.status === 'cancelled') return refuse('closed', '会议已取消，不能再打开签到码')
  if (meeting.status === 'closed') return refuse('closed', '会议已结束，如有遗漏请在名单里点名补登')
  refuseWithoutSignOut(meeting, purpose)
  const { from, until } = codeTimes(meeting, purpose)
  const code = purpose === 'in' ? '签到码' : '签退码'
  if (now() > until)
    return refuse('closed', `已过会议结束时间，不能再打开${code}，请在名单里点名登记后结束会议`)
  if (now() < from) return refuse('closed', `还早，${sayMoment(from)} 起可以打开${code}`)
  return boardOf(await begun(meeting, officer), await attendancesOf(id), purpose)
}

/** The host's page, asked for again every few seconds while people arrive. */
export async function board(
  { meeting: id, purpose }: Wish,
  caller: Caller,
): Promise<Output<'meetings', 'board'>> {
  const { meeting } = await meetingUnder(id, caller, 'hostMeetings', '查看签到码')
  refuseWithoutSignOut(meeting, purpose)
  return boardOf(meeting, await attendancesOf(id), purpose)
}

function refuseWithoutSignOut({ signOut }: Meeting, purpose: Wish['purpose']): void {
  if (purpose === 'out' && !signOut) refuse('closed', '这次会议没有设签退，如有人早退，请在名单里点名登记')
}

export async function printedCode(
  { meeting: id }: z.output<typeof OneMeeting>,
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
