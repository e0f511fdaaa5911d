import type * as z from 'zod'
import type { Output } from '#types/api'
import type { MakeUp, MakeUpAnswer, MakeUpReport } from '#types/make-up'
import type { DuePerson, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import { owesMakeUp } from '#domain/meetings/make-ups'
import { demand, type Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { addMakeUp, findMakeUp, makeUpId, replaceMakeUp } from '../shared/collections/make-ups'
import { findOrganization } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { settle } from './settle'
import { theMeeting } from './stage'

type Report = z.output<typeof MakeUpReport>
type Answer = z.output<typeof MakeUpAnswer>

/** Says what somebody made up: the person, or an officer of their branch. Sent again, it answers the same. */
export async function reportMakeUp(
  report: Report,
  caller: Caller,
): Promise<Output<'meetings', 'reportMakeUp'>> {
  const by = await caller.member()
  const meeting = await theMeeting(report.meeting)
  const member = report.member ?? by.member
  const person = meeting.due.find((due) => due.member === member)
  const path = await pathOf(person, meeting)
  if (member !== by.member) demand(by, 'settleMakeUps', path, sayWho)
  if (!person) return refuse('closed', '不在应到名单里的人，不用为这次会议补学')
  refuseUnlessOwed(meeting, member)
  refuseOddDay(report, meeting)

  const { what, way, minutes, doneOn } = report
  const makeUp: MakeUp = {
    ...{ _id: makeUpId(meeting._id, member), schema: SCHEMA, meeting: meeting._id, member },
    ...{ name: person.name, branch: person.branch, path, what, way, minutes, doneOn },
    ...{ reportedAt: now(), status: 'reported', earlier: [] },
  }
  return (await addMakeUp(makeUp)) ? makeUp : reportAgain(makeUp)
}

/** Accepts what was reported, or sends it back with a reason. Accepted, it enters the meeting. */
export async function settleMakeUp(
  answer: Answer,
  caller: Caller,
): Promise<Output<'meetings', 'settleMakeUp'>> {
  const officer = await caller.member()
  const there = await findMakeUp(answer.meeting, answer.member)
  demand(officer, 'settleMakeUps', there?.path ?? officer.path, sayWho)
  if (!there) return refuse('notFound', '没有找到这条补学，请刷新后再看')
  if (there.member === officer.member)
    return refuse('forbidden', '自己的补学不能自己审核，请另一位支部书记或委员审核')
  if (!answer.accept && !answer.reason) return refuse('invalid', '请写明退回的原因，让本人知道怎么改')
  const settled = await settleOnce(there, answer, officer)
  if (settled.status === 'accepted') await settle(await theMeeting(answer.meeting))
  return settled
}

const sayWho = '只有本支部书记、委员可以登记和审核补学'

/** The line above the branch somebody was due for; of a stranger, above the meeting. */
async function pathOf(person: DuePerson | undefined, meeting: Meeting): Promise<string[]> {
  if (!person) return meeting.path
  return (await findOrganization(person.branch))?.path ?? refuse('notFound', '没有找到这位同志所在的党支部')
}

function refuseUnlessOwed(meeting: Meeting, member: string): void {
  if (!meeting.makeUp) refuse('closed', '这次会议不要求补学')
  if (meeting.status !== 'closed') refuse('closed', '会议结束以后才能登记补学，请等主持人结束会议')
  const state = meeting.outcomes?.find((outcome) => outcome.member === member)?.state ?? 'absent'
  if (!owesMakeUp(meeting, state)) refuse('closed', '这次会议登记为到会，不用补学；如登记有误，请主持人更正')
}

function refuseOddDay({ doneOn }: Report, { day }: Meeting): void {
  if (doneOn < day) refuse('invalid', '补学日期早于会议日期，请核对日期')
  if (doneOn > chinaDay(now())) refuse('invalid', '补学日期还没有到，请补学以后再登记')
}

/** A second report: what was sent back may be said anew, what waits or is accepted stays as it is. */
async function reportAgain(makeUp: MakeUp): Promise<MakeUp> {
  const there = (await findMakeUp(makeUp.meeting, makeUp.member))!
  if (there.status === 'sentBack') {
    const again = { ...makeUp, earlier: [...there.earlier, saidBefore(there)] }
    if (await replaceMakeUp(there, again)) return again
    return refuse('conflict', '这条补学刚刚变了，请刷新后再看')
  }
  if (said.every((field) => there[field] === makeUp[field])) return there
  if (there.status === 'accepted') return refuse('closed', '这次补学已经通过审核，不用再报')
  return refuse('conflict', '已经报过一次，正在等审核；如要改，请审核人先退回')
}

const said = ['what', 'way', 'minutes', 'doneOn'] as const

function saidBefore({ what, way, minutes, doneOn, reportedAt, answer }: MakeUp): MakeUp['earlier'][number] {
  return { what, way, minutes, doneOn, reportedAt, ...(answer && { answer }) }
}

async function settleOnce(there: MakeUp, { accept, reason }: Answer, officer: Binding): Promise<MakeUp> {
  const status = accept ? 'accepted' : 'sentBack'
  if (there.status === status) return there
  const { member: by, name: byName } = officer
  const answer = { by, byName, at: now(), ...(!accept && { reason }) }
  const to: MakeUp = { ...there, status, answer }
  if (there.status === 'reported' && (await replaceMakeUp(there, to))) return to
  return refuse('conflict', '这条补学刚刚被审核过，请刷新后再看')
}
