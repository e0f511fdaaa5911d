import type { Standard } from '#types/standard'

const document = '《中国共产党发展党员工作细则》'
const effective = { from: '2014-05-28' } as const

/** Detailed rules on admitting members. Read in copies only. */
export const development2014 = {
  id: 'DEV2014',
  title: document,
  issuedBy: '中共中央办公厅',
  verified: false,
  clauses: [
    {
      id: 'N-DEV-1',
      title: '发展党员五个阶段一步不缺',
      source: { document, section: '全文', item: '五个阶段' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'memberDevelopment' },
      rulings: ['X07'],
    },
    {
      id: 'N-DEV-2a',
      title: '收到入党申请一个月内谈话',
      source: { document, section: '第二章', item: '申请入党' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'applicationReceived', answer: 'applicantTalk', withinDays: 30 },
      rulings: ['P02'],
    },
    {
      id: 'N-DEV-2b',
      title: '积极分子每半年考察',
      source: { document, section: '第二章', item: '培养考察' },
      effective,
      owner: 'branch',
      must: { kind: 'share', part: 'observationsDone', whole: 'observationsDue' },
    },
    {
      id: 'N-DEV-2c',
      title: '预备期满按时讨论转正',
      source: { document, section: '第五章', item: '转正' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'probationEnded', answer: 'regularizationDiscussed', withinDays: 30 },
      rulings: ['P01', 'P02'],
    },
    {
      id: 'N-DEV-3',
      title: '接收预备党员的大会合规',
      source: { document, section: '第四章', item: '支部大会' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'admissionVote' },
      rulings: ['X34'],
    },
  ],
} as const satisfies Standard
