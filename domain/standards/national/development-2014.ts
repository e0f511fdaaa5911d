import type { Standard } from '#types/standard'

const document = '《中国共产党发展党员工作细则》（2014年）'
const effective = { from: '2014-05-28', until: '2026-05-17' } as const

/**
 * Detailed rules on admitting members, until they were revised in 2026. Articles 19 to 21 and 32 were read in
 * quotations; what is cited by its chapter was not seen under its number.
 */
export const development2014 = {
  id: 'DEV2014',
  title: document,
  issuedBy: '中共中央办公厅',
  verified: false,
  clauses: [
    {
      id: 'N-DEV-1',
      title: '发展党员五个阶段一步不缺',
      source: { document, section: '第二章至第五章', item: '全部步骤' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'memberDevelopment' },
      sameAs: 'ORGAN.5.1a',
      rulings: ['X07'],
    },
    {
      id: 'N-DEV-2a',
      title: '收到入党申请一个月内谈话',
      source: { document, section: '第二章 入党积极分子的确定和培养教育', item: '谈话' },
      effective,
      owner: 'branch',
      must: {
        kind: 'respond',
        trigger: 'applicationReceived',
        answer: 'applicantTalk',
        within: { months: 1 },
      },
      rulings: ['P02'],
    },
    {
      id: 'N-DEV-2b',
      title: '积极分子每半年考察',
      source: { document, section: '第二章 入党积极分子的确定和培养教育', item: '考察' },
      effective,
      owner: 'branch',
      must: { kind: 'share', part: 'observationsDone', whole: 'observationsDue' },
      sameAs: 'TARGET.17a',
    },
    {
      id: 'N-DEV-2c',
      title: '预备期满及时讨论转正',
      source: { document, section: '第五章', item: '第三十二条' },
      effective,
      owner: 'branch',
      must: {
        kind: 'respond',
        trigger: 'probationEnded',
        answer: 'regularizationDiscussed',
        within: { days: 30 },
      },
      rulings: ['P01', 'P02'],
    },
    {
      id: 'N-DEV-2d',
      title: '上级三个月内审批',
      source: { document, section: '第四章 预备党员的接收', item: '审批期限' },
      effective,
      owner: 'superior',
      must: {
        kind: 'respond',
        trigger: 'decisionSubmitted',
        answer: 'decisionApproved',
        within: { months: 3 },
      },
      rulings: ['X39', 'P02'],
    },
    {
      id: 'N-DEV-3',
      title: '接收预备党员的大会合规',
      source: { document, section: '第四章 预备党员的接收', item: '第二十条、第二十一条' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'admissionVote' },
      rulings: ['X34'],
    },
    {
      id: 'N-DEV-4',
      title: '三个月内要离开的不办接收',
      source: { document, section: '第四章 预备党员的接收', item: '第十九条' },
      effective,
      owner: 'branch',
      must: { kind: 'avoid', breach: 'admittedBeforeLeaving', months: 12 },
    },
  ],
} as const satisfies Standard
