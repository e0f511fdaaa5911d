import type { Standard } from '#types/standard'

const document = '全国党员教育培训工作规划（2019—2023年，2024—2028年）'
const source = { document, section: '培训安排与学时', item: '转述，未见原文' } as const
const effective = { from: '2019-01-01' } as const

/**
 * National plans for the training of members: the 56 hours are theirs, not the regulations’. That of 2019 was read in
 * a translation; that its successor asks the same was not seen.
 */
export const trainingPlans = {
  id: 'TRAIN',
  title: document,
  issuedBy: '中共中央办公厅',
  verified: false,
  clauses: [
    {
      id: 'N-EDU-2',
      title: '书记和班子成员全年学满 56 学时',
      source,
      effective,
      owner: 'branch',
      must: { kind: 'study', whom: 'leaders', hours: 56, otherwise: 32 },
      rulings: ['X03', 'E11', 'E19'],
    },
    {
      id: 'N-EDU-2b',
      title: '书记和班子成员每年参加集中培训',
      source,
      effective,
      owner: 'branch',
      must: { kind: 'hold', activity: 'intensiveTraining', atLeast: 1, every: 'year', by: 'leader' },
      rulings: ['P11'],
    },
    {
      id: 'N-EDU-4',
      title: '书记每年参加轮训',
      source,
      effective,
      owner: 'branch',
      must: { kind: 'hold', activity: 'secretaryTraining', atLeast: 1, every: 'year', by: 'secretary' },
      rulings: ['P11'],
    },
    {
      id: 'N-EDU-4b',
      title: '新任书记半年内任职培训',
      source,
      effective,
      owner: 'branch',
      must: {
        kind: 'respond',
        trigger: 'secretaryTookOffice',
        answer: 'secretaryInducted',
        within: { months: 6 },
      },
      rulings: ['P02'],
    },
    {
      id: 'N-EDU-4c',
      title: '预备期和转正后一年内各培训一次',
      source,
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'newMemberYear', answer: 'newMemberTrained', within: { months: 12 } },
      rulings: ['P02'],
    },
  ],
} as const satisfies Standard
