import type { Standard } from '#types/standard'

const document = '《中国共产党党员教育管理工作条例》'
const effective = { from: '2019-05-06' } as const

/** Regulations on the education of members: 32 and 56 hours. Read in summaries only; the standards of units ask for 24 and 40. */
export const education2019 = {
  id: 'EDU2019',
  title: document,
  issuedBy: '中共中央',
  verified: false,
  clauses: [
    {
      id: 'N-EDU-1',
      title: '党员全年学满 32 学时',
      source: { document, section: '集中培训', item: '学时' },
      effective,
      owner: 'branch',
      must: { kind: 'study', whom: 'members', hours: 32 },
      rulings: ['X03', 'E11', 'E19'],
    },
    {
      id: 'N-EDU-2',
      title: '书记和班子成员全年学满 56 学时',
      source: { document, section: '集中培训', item: '学时' },
      effective,
      owner: 'branch',
      must: { kind: 'study', whom: 'leaders', hours: 56, otherwise: 32 },
      rulings: ['X03', 'E11', 'E19'],
    },
    {
      id: 'N-EDU-2b',
      title: '书记和班子成员每年参加集中培训',
      source: { document, section: '集中培训', item: '学时' },
      effective,
      owner: 'branch',
      must: { kind: 'hold', activity: 'intensiveTraining', atLeast: 1, every: 'year', by: 'leader' },
    },
    {
      id: 'N-EDU-4',
      title: '书记每年参加轮训',
      source: { document, section: '集中培训', item: '书记轮训' },
      effective,
      owner: 'branch',
      must: { kind: 'hold', activity: 'secretaryTraining', atLeast: 1, every: 'year', by: 'secretary' },
    },
    {
      id: 'N-EDU-4b',
      title: '新任书记半年内任职培训',
      source: { document, section: '集中培训', item: '任职培训' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'secretaryTookOffice', answer: 'secretaryInducted', withinDays: 183 },
      rulings: ['P02'],
    },
    {
      id: 'N-EDU-5',
      title: '外出半年以上的按时转出组织关系',
      source: { document, section: '党员组织关系管理', item: '转接' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'transferDue', answer: 'transferDone', withinDays: 30 },
      rulings: ['P01', 'P02'],
    },
  ],
} as const satisfies Standard
