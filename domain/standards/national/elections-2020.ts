import type { Standard } from '#types/standard'

const document = '《中国共产党基层组织选举工作条例》'
const effective = { from: '2020-07-13' } as const

/**
 * Regulations on elections in primary organizations. Articles 1 to 6 and 9 to 14 were read in copies, the rest in
 * summaries; the majority’s base is disputed.
 */
export const elections2020 = {
  id: 'ELE2020',
  title: document,
  issuedBy: '中共中央',
  verified: false,
  clauses: [
    {
      id: 'N-EL-1',
      title: '选举到会达到五分之四',
      source: { document, section: '选举的实施', item: '到会人数' },
      effective,
      owner: 'branch',
      exempt: ['notElectionYear'],
      must: { kind: 'follow', procedure: 'electionAttendance' },
    },
    {
      id: 'N-EL-2',
      title: '委员候选人差额不少于两成',
      source: { document, section: '第三章 委员会的产生', item: '第十三条' },
      effective,
      owner: 'branch',
      exempt: ['notElectionYear'],
      must: { kind: 'follow', procedure: 'electionSurplus' },
    },
    {
      id: 'N-EL-3',
      title: '当选票超过半数',
      source: { document, section: '选举的实施', item: '当选票数' },
      effective,
      owner: 'branch',
      exempt: ['notElectionYear'],
      must: { kind: 'follow', procedure: 'electionMajority' },
      rulings: ['X40'],
    },
    {
      id: 'N-EL-5',
      title: '无表决权者不参加投票',
      source: { document, section: '第一章 总则', item: '第五条' },
      effective,
      owner: 'branch',
      exempt: ['notElectionYear'],
      must: { kind: 'follow', procedure: 'votingRights' },
    },
  ],
} as const satisfies Standard
