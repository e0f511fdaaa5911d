import type { MakeUpTask, MakeUpWay } from '#types/make-up'
import type {
  AttendanceState,
  LeaveReason,
  MeetingStatus,
  QuorumCount,
  QuorumRule,
  RecordStatus,
  Tally,
  Way,
} from '#types/meeting'

export const stateName = {
  present: '按时',
  late: '迟到',
  leave: '请假',
  absent: '缺席',
  leaveAsked: '请假待批',
  unconfirmed: '补传待确认',
} as const satisfies Record<AttendanceState, string>

export const reasonName = {
  duty: '公务',
  health: '身体原因',
  family: '家庭事务',
  away: '外出',
  other: '其他',
} as const satisfies Record<LeaveReason, string>

export const recordName = {
  draft: '记录草稿',
  confirmed: '记录已确认',
  sentBack: '记录已退回',
  closed: '记录已归档',
} as const satisfies Record<RecordStatus, string>

export const wayName = {
  scan: '扫码',
  printedCode: '固定码',
  rollCall: '点名',
  asked: '本人申请',
} as const satisfies Record<Way, string>

export const makeUpWayName = {
  ownStudy: '自学',
  recording: '看回放',
  lecture: '参加另一场',
  talk: '与同志谈',
  other: '其他',
} as const satisfies Record<MakeUpWay, string>

export const makeUpName = {
  owed: '待补学',
  reported: '待审核',
  accepted: '已通过',
  sentBack: '已退回',
} as const satisfies Record<MakeUpTask['status'], string>

export const statusName = {
  planned: '未开始',
  open: '签到中',
  closed: '已结束',
  cancelled: '已取消',
} as const satisfies Record<MeetingStatus, string>

export const ruleName = {
  halfOrMore: '半数以上',
  moreThanHalf: '超过半数',
  fourFifths: '五分之四以上',
} as const satisfies Record<QuorumRule, string>

/** The counts as one would read them out; before the end nobody is absent yet, only not here (未到). */
export function sayTally(
  { due, present, late, leftEarly, leave, absent, guests }: Tally,
  over: boolean,
): string {
  const among = [late > 0 && `迟到 ${late} 人`, leftEarly > 0 && `早退 ${leftEarly} 人`]
    .filter(Boolean)
    .join('、')
  const here = among ? `实到 ${present} 人（含${among}）` : `实到 ${present} 人`
  const sentence = `应到 ${due} 人，${here}，请假 ${leave} 人，${over ? '缺席' : '未到'} ${absent} 人`
  return guests > 0 ? `${sentence}；另有列席 ${guests} 人` : sentence
}

export function sayQuorum({ rule, voters, present, needed, reached }: QuorumCount): string {
  const count = `有表决权 ${voters} 人，到会 ${present} 人`
  if (reached) return `${count}，已达到法定人数（${ruleName[rule]}）`
  if (voters === 0) return '没有有表决权的应到人员，不能表决'
  return `${count}，还差 ${needed - present} 人达到法定人数（${ruleName[rule]}，需 ${needed} 人）`
}
