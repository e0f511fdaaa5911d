import type { Applicant, Stage } from '#types/applicant'
import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import { stageName } from '../wording/roster'
import { membershipOn, onRollOf } from './stays'

/** In the order in which one goes through them. */
const stages: readonly Stage[] = ['applicant', 'activist', 'candidate']

export type Step = { stage: Stage; on: Day; talkedOn?: Day; mentors?: readonly Member[] }

/**
 * The applicant one stage further, or in the same one with its day, talk or mentors put right; or what speaks
 * against it, as a sentence.
 */
export function advanced(applicant: Applicant, step: Step, today: Day): Applicant | string {
  const wrong =
    complaintOfStage(applicant, step, today) ??
    complaintOfTalk(step.stage === 'applicant' ? step.on : applicant.appliedOn, step, today) ??
    complaintOfMentors(applicant, step, today)
  if (wrong) return wrong
  const { stage, on, talkedOn, mentors } = step
  return {
    ...applicant,
    stage,
    ...(stage === 'applicant' && { appliedOn: on }),
    ...(stage === 'activist' && { activistOn: on }),
    ...(stage === 'candidate' && { candidateOn: on }),
    ...(talkedOn && { talkedOn }),
    ...(mentors && { mentors: mentors.map(({ _id }) => _id) }),
  }
}

/** No longer an applicant: joined as that member, or withdrawn. */
export function ended(
  applicant: Applicant,
  on: Day,
  member: Member | undefined,
  today: Day,
): Applicant | string {
  const { name, stage } = applicant
  const wrong = complaintOfDay(applicant, on, today)
  if (wrong) return wrong
  if (!member) return { ...applicant, endedOn: on }
  if (stage !== 'candidate') return `${name}同志还不是发展对象，不能登记为已入党`
  if (!onRollOf(member, applicant.branch, today))
    return `${member.name}同志不在本支部名册上，请先在名册里新增这位预备党员`
  if (membershipOn(member, today) !== 'probationary')
    return `${member.name}同志不是预备党员，请核对选的是不是同一个人`
  return { ...applicant, endedOn: on, became: member._id }
}

function complaintOfStage(applicant: Applicant, { stage, on }: Step, today: Day): string | undefined {
  const [now, next] = [stages.indexOf(applicant.stage), stages.indexOf(stage)]
  if (next < now)
    return `${applicant.name}同志已经是${stageName[applicant.stage]}，不能退回到${stageName[stage]}`
  if (next > now + 1) return `${applicant.name}同志要先成为${stageName[stages[now + 1]!]}，请按顺序登记`
  return complaintOfDay(applicant, on, today, stages[next - 1] ?? null)
}

/** Neither in the future nor before the stage gone through last. */
function complaintOfDay(
  applicant: Applicant,
  on: Day,
  today: Day,
  before: Stage | null = applicant.stage,
): string | undefined {
  if (applicant.endedOn) return `${applicant.name}同志 ${applicant.endedOn} 已经结束培养，不能再改`
  if (on > today) return `日期 ${on} 还没有到，请核对`
  const since = before && dayOf(applicant, before)
  return since && on < since
    ? `${applicant.name}同志 ${since} 才成为${stageName[before]}，这一步不能更早，请核对日期`
    : undefined
}

function complaintOfTalk(appliedOn: Day, { talkedOn }: Step, today: Day): string | undefined {
  if (!talkedOn) return undefined
  if (talkedOn > today) return `谈话日期 ${talkedOn} 还没有到，请谈话后再登记`
  return talkedOn < appliedOn ? `谈话日期 ${talkedOn} 早于申请入党的 ${appliedOn}，请核对` : undefined
}

function complaintOfMentors({ branch }: Applicant, { mentors }: Step, today: Day): string | undefined {
  if (!mentors) return undefined
  if (new Set(mentors.map(({ _id }) => _id)).size < mentors.length)
    return '两位培养联系人是同一个人，请另选一位'
  const unfit = mentors.find(
    (mentor) => !onRollOf(mentor, branch, today) || membershipOn(mentor, today) !== 'full',
  )
  return unfit && `培养联系人要是本支部的正式党员，${unfit.name}同志不是，请另选一位`
}

const dayOf = ({ appliedOn, activistOn, candidateOn }: Applicant, stage: Stage): Day | undefined =>
  ({ applicant: appliedOn, activist: activistOn, candidate: candidateOn })[stage]
