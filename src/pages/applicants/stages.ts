import type { Applicant, Stage } from '#types/applicant'

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
