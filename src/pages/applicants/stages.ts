import type { Applicant, Stage } from '#types/applicant'
import type { Day } from '#types/calendar'

/** Those nearest to joining first. Whoever joined or withdrew is not listed any more. */
const order = ['candidate', 'activist', 'applicant'] as const satisfies readonly Stage[]

export const groupsOf = (people: Applicant[]): [Stage, Applicant[]][] =>
  order
    .map((stage): [Stage, Applicant[]] => [stage, people.filter((one) => one.stage === stage)])
    .filter(([, those]) => those.length > 0)

const next: Partial<Record<Stage, Stage>> = { applicant: 'activist', activist: 'candidate' }
export const stageAfter = (stage: Stage) => next[stage]

export type StepProps = { applicant: Applicant; today: string; onClose: () => void }

/** The day a stage began; every stage up to the present one has one. */
export const begunOn = ({ appliedOn, activistOn, candidateOn }: Applicant, stage: Stage): Day =>
  ({ applicant: appliedOn, activist: activistOn, candidate: candidateOn })[stage] ?? appliedOn

/** How far somebody has come, line by line. */
export const factsOf = (applicant: Applicant) => {
  const { appliedOn, talkedOn, activistOn, candidateOn, mentors } = applicant
  return [
    ['申请日期', appliedOn],
    ['谈话日期', talkedOn ?? '还没有登记'],
    ['积极分子', activistOn],
    ['发展对象', candidateOn],
    ['培养联系人', mentors.length > 0 ? `${mentors.length} 人` : undefined],
  ] as const
}
