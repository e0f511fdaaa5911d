import type { Standard } from '#types/standard'

const document = '《关于中国共产党党费收缴、使用和管理的规定》'
const notice = '《关于进一步规范党费工作的通知》（2017年）'
const effective = { from: '2008-04-01' } as const
/** The notice is of 2017; its day was not found. */
const since2017 = { from: '2017-01-01' } as const

/**
 * Rules on dues, in force from April 2008, and the notice of 2017 that caps them. Articles 1 to 21 and 29 to 33 were read
 * in copies. How much is due is in domain/dues; here is what has to be done about it. Nobody is struck off by a count:
 * six months unpaid only asks people to look.
 */
export const dues2008 = {
  id: 'DUES2008',
  title: document,
  issuedBy: '中共中央组织部',
  verified: false,
  clauses: [
    {
      id: 'N-DUES-1',
      title: '月额照规定的档次核定',
      source: { document, section: '一、党费收缴', item: '第一条至第六条' },
      effective,
      owner: 'branch',
      must: { kind: 'share', part: 'membersAssessedByTable', whole: 'membersPayingDues' },
    },
    {
      id: 'N-DUES-3',
      title: '年初核定月额，年内一般不变',
      source: { document: notice, section: '一、规范党费收缴工作', item: '（1）' },
      effective: since2017,
      owner: 'branch',
      must: { kind: 'finish', task: 'duesAssessment' },
      rulings: ['X24', 'P02', 'P12'],
    },
    {
      id: 'N-DUES-3b',
      title: '月额一般不超过一千元',
      source: { document: notice, section: '一、规范党费收缴工作', item: '（1）' },
      effective: since2017,
      owner: 'branch',
      must: { kind: 'avoid', breach: 'duesAboveCap', months: 12 },
    },
    {
      id: 'N-DUES-9',
      title: '党费按月交纳',
      source: { document, section: '一、党费收缴', item: '第十二条' },
      effective,
      owner: 'branch',
      must: { kind: 'pay' },
      sameAs: 'ORGAN.5.3a',
    },
    {
      id: 'N-DUES-9b',
      title: '补交一般不超过六个月',
      source: { document, section: '一、党费收缴', item: '第十二条' },
      effective,
      owner: 'branch',
      must: { kind: 'avoid', breach: 'duesMadeUpLate', months: 12 },
    },
    {
      id: 'N-DUES-9c',
      title: '未按规定交纳的及时教育',
      source: { document, section: '一、党费收缴', item: '第十三条' },
      effective,
      owner: 'branch',
      must: { kind: 'respond', trigger: 'duesUnpaid', answer: 'duesTalk', within: { days: 30 } },
      rulings: ['P01', 'P02'],
    },
    {
      id: 'N-DUES-9d',
      title: '六个月未交的提请组织核实',
      source: { document, section: '一、党费收缴', item: '第十三条' },
      effective,
      owner: 'branch',
      must: {
        kind: 'respond',
        trigger: 'duesUnpaidSixMonths',
        answer: 'unpaidDuesConsidered',
        within: { days: 30 },
      },
      rulings: ['P01', 'P02'],
    },
    {
      id: 'N-DUES-10',
      title: '少交免交有研究有批准',
      source: { document, section: '一、党费收缴', item: '第七条' },
      effective,
      owner: 'branch',
      must: { kind: 'follow', procedure: 'duesRelief' },
    },
    {
      id: 'N-DUES-11',
      title: '每年公布党费收缴情况',
      source: { document, section: '三、党费管理', item: '公布' },
      effective,
      owner: 'branch',
      must: { kind: 'hold', activity: 'duesAnnualPublication', atLeast: 1, every: 'year', by: 'branch' },
      sameAs: 'REF.16.2',
      rulings: ['X06', 'P11'],
    },
    {
      id: 'N-DUES-14',
      title: '不垫交、不扣缴、不另立名目',
      source: { document, section: '一、党费收缴', item: '第十四条' },
      effective,
      owner: 'branch',
      must: { kind: 'avoid', breach: 'duesAdvanced', months: 12 },
    },
    {
      id: 'N-DUES-15',
      title: '党费用于党的活动',
      source: { document, section: '二、党费使用', item: '第十九条' },
      effective,
      owner: 'superior',
      must: { kind: 'share', part: 'duesSpentInScope', whole: 'duesSpending' },
      rulings: ['X39'],
    },
    {
      id: 'N-DUES-16',
      title: '使用和下拨集体决定',
      source: { document, section: '二、党费使用', item: '第二十条' },
      effective,
      owner: 'superior',
      must: { kind: 'share', part: 'duesSpentTogether', whole: 'duesSpending' },
      rulings: ['X39'],
    },
  ],
} as const satisfies Standard
