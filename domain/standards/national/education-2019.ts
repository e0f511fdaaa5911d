import type { Standard } from '#types/standard'

const document = '《中国共产党党员教育管理工作条例》'
const effective = { from: '2019-05-06' } as const

/** Regulations on the education of members, read in a copy: articles 16 to 46. They ask 32 hours, and of nobody 56. */
export const education2019 = {
  id: 'EDU2019',
  title: document,
  issuedBy: '中共中央',
  verified: false,
  clauses: [
    {
      id: 'N-EDU-1',
      title: '党员全年一般学满 32 学时',
      source: { document, section: '第四章 党员日常教育管理主要方式', item: '第二十条' },
      effective,
      owner: 'branch',
      must: { kind: 'study', whom: 'members', hours: 32 },
      rulings: ['X03', 'E11', 'E19'],
    },
    {
      id: 'N-EDU-5',
      title: '外出半年以上的转移组织关系',
      source: { document, section: '第五章 党籍和党员组织关系管理', item: '第二十五条' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'transferDue', answer: 'transferDone', within: { days: 30 } },
      sameAs: 'TARGET.10a',
      rulings: ['P01', 'P02'],
    },
    {
      id: 'N-EDU-5b',
      title: '失联半年的提请组织认定',
      source: { document, section: '第五章 党籍和党员组织关系管理', item: '第二十四条' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'memberLost', answer: 'lostMemberConsidered', within: { days: 30 } },
      rulings: ['P01', 'P02'],
    },
    {
      id: 'N-EDU-5c',
      title: '出国学习的党员每半年联系',
      source: { document, section: '第七章 流动党员管理', item: '第三十四条' },
      effective,
      owner: 'branch',
      must: { kind: 'share', part: 'abroadContactsMade', whole: 'abroadContactsDue' },
    },
  ],
} as const satisfies Standard
