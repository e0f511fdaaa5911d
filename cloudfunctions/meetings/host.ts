import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { OneMeeting } from '#types/meetings'
import { dueAt } from '#domain/meetings/due'
import { demand, type Caller } from '../shared/caller'
import { now } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { changeMeeting, findMeeting } from '../shared/collections/meetings'
import { membersOf } from '../shared/collections/members'
import { refuse } from '../shared/refuse'
import type { Act } from '../shared/rights'
import { drawMiniCode } from '../shared/wechat'
import { boardOf } from './show'
import { printedToken } from './token'

type One = z.output<typeof OneMeeting>

/** Starts the sign-in: from here on the code shows and the list of those due stands. */
export async function openCode(
  { meeting: id }: One,
  caller: Caller,
): Promise<Output<'meetings', 'openCode'>> {
  const meeting = await meetingUnder(id, caller, 'hostMeetings', '只有主持人或本支部书记、委员可以打开签到码')
  if (meeting.status === 'cancelled') return refuse('closed', '会议已取消，不能再打开签到码')
  if (meeting.status === 'closed') return refuse('closed', '会议已结束，如有遗漏请在名单里点名补登')
  if (now() > meeting.endsAt) return refuse('closed', '已过会议结束时间，请在名单里点名登记后结束会议')
  if (meeting.status === 'planned') {
    const due = dueAt(meeting, await membersOf(meeting.branch))
    // Two officers opening at once both find it open afterwards: the first list stands.
    await changeMeeting(id, ['planned'], { status: 'open', due })
  }
  return boardOf(await reread(id), await attendancesOf(id))
}

/** The host's page, asked for again every few seconds while people arrive. */
export async function board({ meeting: id }: One, caller: Caller): Promise<Output<'meetings', 'board'>> {
  const meeting = await meetingUnder(id, caller, 'hostMeetings', '只有主持人或本支部书记、委员可以查看签到码')
  return boardOf(meeting, await attendancesOf(id))
}

export async function printedCode(
  { meeting: id }: One,
  caller: Caller,
): Promise<Output<'meetings', 'printedCode'>> {
  const meeting = await meetingUnder(id, caller, 'hostMeetings', '只有主持人或本支部书记、委员可以打印固定码')
  if (!meeting.printedCode)
    return refuse('closed', '这次会议没有开放固定码，请用现场的签到码，或另建会议时勾选固定码')
  const png = await drawMiniCode('pages/sign-in/index', `${id}.${printedToken(id, meeting.key)}`)
  return { png: png.toString('base64') }
}

/** A meeting that the caller has the right to act on. */
export async function meetingUnder(id: string, caller: Caller, act: Act, say: string): Promise<Meeting> {
  const binding = await caller.member()
  const meeting = await reread(id)
  demand(binding, act, meeting.path, say)
  return meeting
}

async function reread(id: string): Promise<Meeting> {
  return (await findMeeting(id)) ?? refuse('notFound', '没有找到这次会议')
}
