import type { CommonKind } from '#domain/meetings/kinds'
import { branches, groupsOf, jointly, nameOf, pathOf, type DemoBranch, type Joint } from './unit'

/** Something held on a date of some months, and what is talked about there, two things each time. */
export type Slot = {
  kind: CommonKind
  months: readonly number[]
  date: number
  time: string
  minutes: number
  topics: readonly string[]
  alsoServes?: readonly string[]
  title?: string
  signOut?: boolean
}

/** Who meets, and the member who hosts. */
export type Circle = {
  branch: string
  branches: string[]
  group?: string
  holder: string
  path: string[]
  /** The post of whoever hosts, and where it is held. */
  hostAt: string
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const quarterly = [3, 6, 9, 12]

/** What a good branch holds in a year, and when; where that is a weekend, on the Friday before. */
export const slots: readonly Slot[] = [
  {
    ...{ kind: 'committeeMeeting', months: everyMonth, date: 5, time: '16:00', minutes: 60 },
    topics: [
      '研究本月支部工作安排',
      '讨论党员教育计划',
      '听取党小组情况',
      '研究主题党日方案',
      '分析党员思想状况',
    ],
  },
  {
    ...{ kind: 'groupMeeting', months: everyMonth, date: 12, time: '15:30', minutes: 60 },
    topics: ['学习近期文件', '汇报个人学习和工作', '讨论岗位上能多做的事', '安排帮助困难同志'],
  },
  {
    ...{ kind: 'themedPartyDay', months: everyMonth, date: 18, time: '14:30', minutes: 120 },
    topics: ['集中学习', '到社区参加志愿服务', '参观身边的展览', '交流学习心得', '为群众办一件实事'],
  },
  {
    ...{ kind: 'partyLecture', months: quarterly, date: 20, time: '09:00', minutes: 90 },
    topics: ['支部书记讲党课', '围绕主题讨论', '请先进党员谈体会'],
  },
  {
    ...{ kind: 'generalMeeting', months: quarterly, date: 25, time: '09:30', minutes: 90 },
    topics: ['听取支部委员会工作报告', '通过下季度工作计划', '通报党费收缴情况'],
  },
  {
    ...{ kind: 'organizationalLifeMeeting', months: [2], date: 22, time: '14:30', minutes: 150 },
    ...{ topics: ['通报上次整改情况', '开展批评和自我批评'], alsoServes: ['memberAppraisal'] },
    title: '组织生活会暨民主评议党员',
  },
  {
    ...{ kind: 'organizationalLifeMeeting', months: [7], date: 22, time: '14:30', minutes: 120 },
    topics: ['通报上次整改情况', '开展批评和自我批评'],
  },
]

/** What one general branch calls its branches together for. */
const together: readonly Slot[] = [
  {
    ...{ kind: 'themedPartyDay', months: [1, 5, 9], date: 27, time: '14:30', minutes: 120 },
    ...{ topics: ['两个支部交流经验', '一起参观示例展馆'], title: '联合主题党日', signOut: true },
  },
]

/** What was not held in the year though it was due: one group met only in the other months. */
const missing = { group: 'zonghe-g2', month: 2 } as const

/** Everything a year holds: what, in which month, and by whom. */
export function* yearPlan(): Generator<{ slot: Slot; month: number; circle: Circle }> {
  for (const branch of branches)
    for (const slot of slots)
      for (const month of slot.months)
        for (const circle of circlesOf(branch, slot))
          if (circle.group !== missing.group || month !== missing.month) yield { slot, month, circle }
  for (const slot of together)
    for (const month of slot.months) yield { slot, month, circle: jointCircle(jointly) }
}

function circlesOf(branch: DemoBranch, { kind }: Slot): Circle[] {
  return kind === 'groupMeeting'
    ? groupsOf(branch).map((group) => circleOf(branch, group))
    : [circleOf(branch)]
}

export const circleOf = (branch: DemoBranch, group?: string): Circle => ({
  ...{ branch: branch.id, branches: [branch.id], holder: nameOf(branch, group), hostAt: group ?? branch.id },
  ...(group ? { group, path: [...pathOf(branch), group] } : { path: pathOf(branch) }),
})

const jointCircle = ({ id, name, path, branches: those }: Joint): Circle => ({
  ...{ branch: id, branches: [...those], holder: name, path, hostAt: id },
})
