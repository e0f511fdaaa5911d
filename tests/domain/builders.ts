import type { Day } from '#types/calendar'
import type { Act, BranchProfile, Judgement, Records, StudyRecord, Then } from '#types/records'
import type { RatingScheme } from '#types/rating'
import type { Clause, Must } from '#types/standard'

/** It happened that day and was written down the same day. */
export const on = (day: Day): Then => ({ on: day, enteredOn: day })

export const noRecords: Records = {
  roll: [],
  acts: [],
  study: [],
  bills: [],
  papers: [],
  happenings: [],
  counts: [],
  figures: [],
  tasks: [],
  cases: [],
  breaches: [],
  judgements: [],
  waivers: [],
}

export const aBranch = (changes: Partial<BranchProfile> = {}): BranchProfile => ({
  id: 'branch',
  name: '第一党支部',
  kinds: ['office'],
  foundedOn: '2015-06-01',
  hasCommittee: true,
  groups: [],
  needsRoom: true,
  attachment: 'own',
  electionYears: [],
  ...changes,
})

/** Every clause there is, with a scheme's own: what one assesses to try a scheme on no branch in particular. */
export const clausesFor = ({ clauses }: RatingScheme, standards: readonly Clause[]): Clause[] => [
  ...standards,
  ...clauses,
]

/** A clause that asks just this, of any branch. */
export const clauseThat = (must: Must, changes: Partial<Clause> = {}): Clause => ({
  id: 'clause',
  title: '条款',
  source: { document: '文件', section: '一', item: '1' },
  effective: { from: '2018-01-01' },
  owner: 'branch',
  must,
  ...changes,
})

/** A meeting, signed for and with complete minutes unless said otherwise. */
export const met = (day: Day, activity: string | readonly string[], changes: Partial<Act> = {}): Act => {
  const activities = typeof activity === 'string' ? [activity] : activity
  const id = [activities[0], changes.by, day].filter(Boolean).join('-')
  return { id, ...on(day), activities, signed: true, minuted: true, ...changes }
}

/** Something done that nobody signs in for: a talk, a notice. */
export const did = (day: Day, activity: string, by?: string): Act => ({
  id: [activity, by, day].filter(Boolean).join('-'),
  ...on(day),
  activities: [activity],
  ...(by && { by }),
})

export const studied = (day: Day, member: string, hours: number): StudyRecord => ({
  id: `study-${member}-${day}`,
  ...on(day),
  member,
  minutes: Math.round(hours * 60),
})

export const judged = (day: Day, clause: string, assessor: string, hundredths: number): Judgement => ({
  id: `judgement-${clause}-${assessor}`,
  ...on(day),
  clause,
  assessor,
  hundredths,
  reason: '见考评记录',
})
