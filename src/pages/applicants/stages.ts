import type { Applicant, Stage } from '#types/applicant'
import type { Day } from '#types/calendar'

/** Those nearest to joining first; whoever joined or withdrew stands at the end. */
const order = ['candidate', 'activist', 'applicant', 'ended'] as const
type Group = (typeof order)[number]

const groupOf = ({ stage, endedOn }: Applicant): Group => (endedOn ? 'ended' : stage)

export const groupsOf = (people: Applicant[]): [Group, Applicant[]][] =>
  order
    .map((group): [Group, Applicant[]] => [group, people.filter((one) => groupOf(one) === group)])
    .filter(([, those]) => those.length > 0)

const next: Partial<Record<Stage, Stage>> = { applicant: 'activist', activist: 'candidate' }
export const stageAfter = (stage: Stage) => next[stage]

export type StepProps = { applicant: Applicant; today: string; onClose: () => void }

/** The day a stage began; every stage up to the present one has one. */
export const begunOn = ({ appliedOn, activistOn, candidateOn }: Applicant, stage: Stage): Day =>
  ({ applicant: appliedOn, activist: activistOn, candidate: candidateOn })[stage] ?? appliedOn

/** How far somebody has come, line by line. */
export const factsOf = (applicant: Applicant) => {
  const { appliedOn, talkedOn, activistOn, candidateOn, mentors, endedOn, became } = applicant
  return [
    ['申请日期', appliedOn],
    ['谈话日期', talkedOn ?? (endedOn ? undefined : '还没有登记')],
    ['积极分子', activistOn],
    ['发展对象', candidateOn],
    ['培养联系人', mentors.length > 0 ? `${mentors.length} 人` : undefined],
    ['结束', endedOn && `${endedOn} ${became ? '接收为预备党员' : '退出或转走'}`],
  ] as const
}
