import type { Standard } from '#types/standard'

const document = '《中国共产党发展党员工作细则》（2026年修订）'
const effective = { from: '2026-05-18' } as const

/**
 * The same rules as revised in May 2026: known from the press and from summaries that give article numbers, not from
 * its text. In force from the day it was made public, as long as nobody has looked up another.
 */
export const development2026 = {
  id: 'DEV2026',
  title: document,
  issuedBy: '中共中央办公厅',
  verified: false,
  clauses: [
    {
      id: 'N-DEV-1',
      title: '发展党员五个阶段一步不缺',
      source: { document, section: '全文', item: '全部步骤' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'memberDevelopment' },
      sameAs: 'ORGAN.5.1a',
      rulings: ['X07'],
    },
    {
      id: 'N-DEV-2a',
      title: '收到入党申请一个月内谈话',
      source: { document, section: '全文', item: '转述作第七条' },
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
      source: { document, section: '全文', item: '转述作第十一条' },
      effective,
      owner: 'branch',
      must: { kind: 'share', part: 'observationsDone', whole: 'observationsDue' },
      sameAs: 'TARGET.17a',
    },
    {
      id: 'N-DEV-2c',
      title: '预备期满及时讨论转正',
      source: { document, section: '全文', item: '转述作第三十一、三十二条' },
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
      source: { document, section: '全文', item: '转述作第二十五、三十三条' },
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
      id: 'N-DEV-2e',
      title: '预审合格一个月内上会',
      source: { document, section: '全文', item: '转述作第十九条' },
      effective,
      owner: 'branch',
      must: {
        kind: 'respond',
        trigger: 'preReviewPassed',
        answer: 'admissionMeeting',
        within: { months: 1 },
      },
      rulings: ['P02'],
    },
    {
      id: 'N-DEV-3',
      title: '接收预备党员的大会合规',
      source: { document, section: '全文', item: '转述作第二十条' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'admissionVote' },
      rulings: ['X34'],
    },
    {
      id: 'N-DEV-5',
      title: '列为发展对象前公示五个工作日',
      source: { document, section: '全文', item: '转述作第十三条' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'developmentNotice' },
    },
  ],
} as const satisfies Standard
