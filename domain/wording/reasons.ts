import type { Reason } from '#types/verdict'
import { fromText, ratio, show, times } from '#domain/exact/ratio'
import { sayFigure, sayTest } from './figures'
import { nameOf } from './names'

const hundred = ratio(100)

const exemptBecause = {
  noCommittee: '未设支部委员会，本条不适用',
  noGroups: '未划分党小组，本条不适用',
  noRoomRequired: '按规定不要求单独设活动室，本条不适用',
  nothingHappened: '本期没有发生相关事项，本条不适用',
  otherAttachment: '党员组织关系挂靠其他支部，本条不适用',
  notElectionYear: '本年度不是换届年，本条不适用',
  threeFullMembers: '正式党员已满三人，本条不适用',
  underThreeFullMembers: '正式党员不满三人，本条不适用',
  notThere: '这段时间没有从头到尾在册的，不作要求',
  noCalendar: '还没有登记本年度的学期，暂不考核',
  monthsOff: '假期，不作要求',
  otherKind: '本条不适用于该类党组织',
  notFounded: '这段时间开始时支部尚未成立，不作要求',
  notInForce: '本条在这一年尚未施行或已经废止，不作要求',
} as const satisfies Record<Extract<Reason, { code: 'exempt' }>['why'], string>

const disorder = {
  signIn: '没有签到，补齐后才计入',
  voters: '没有登记有表决权的应到和实到人数，补齐后才计入',
  minutes: '记录不齐全，补齐后才计入',
  timelyEntry: '补录超过期限，不计入',
  time: '办得晚于期限，不计入',
} as const satisfies Record<Extract<Reason, { code: 'notInOrder' }>['lacks'], string>

/** A reason as a sentence. The only place where the engine's answers become words. */
export const say = (reason: Reason): string => (sentences[reason.code] as (reason: Reason) => string)(reason)

/** Ids as they stand: whoever shows them puts names in their place. */
const who = (lead: string, ids: readonly string[]): string =>
  ids.length > 0 ? `（${lead}：${ids.join('、')}）` : ''

const sentences: { [C in Reason['code']]: (reason: Extract<Reason, { code: C }>) => string } = {
  held: ({ activity, done, of, lacking = [] }) =>
    `应开展${nameOf(activity)} ${of} 次，已有效开展 ${done} 次${who('还缺', lacking)}`,
  notQuorate: ({ activity, on, present, voters }) =>
    `${on} 的${nameOf(activity)}应到有表决权 ${voters} 人、到会 ${present} 人，未达法定人数，不计入`,
  notInOrder: ({ activity, on, lacks }) => `${on} 的${nameOf(activity)}${disorder[lacks]}`,
  waived: () => '上级已批准本期不作要求',
  studied: ({ reached, of, hours, lacking }) =>
    `应达到 ${hours} 学时（按在册、任职月数折算）的 ${of} 人中，${reached} 人达到${who('未达到', lacking)}`,
  paid: ({ onTime, late, of }) => `应交纳党费 ${of} 人次，按时足额 ${onTime} 人次，补交 ${late} 人次`,
  onFile: ({ accepted, of, missing }) =>
    missing.length === 0
      ? `应备材料 ${of} 件，已齐全`
      : `应备材料 ${of} 件，已有 ${accepted} 件，还缺：${missing.join('、')}`,
  share: ({ part, whole, done, of }) =>
    of === 0 ? `没有${nameOf(whole)}，本期不作要求` : `${nameOf(whole)} ${of}，其中${nameOf(part)} ${done}`,
  figure: ({ figure, value, passed, asked, unit }) =>
    `${nameOf(figure)}：${sayFigure(value, unit)}，要求${sayTest(asked, unit)}，${passed ? '符合' : '不符合'}`,
  sampleTooSmall: ({ figure, answers, needed }) =>
    `${nameOf(figure)}只有 ${answers} 份样本，不足 ${needed} 份，又不是全体，暂不能认定`,
  notRecorded: ({ what }) => `还没有登记${nameOf(what)}`,
  answered: ({ trigger, onTime, late, missing, open }) =>
    onTime + late + missing + open === 0
      ? `没有发生“${nameOf(trigger)}”，本期不作要求`
      : `发生“${nameOf(trigger)}” ${onTime + late + missing + open} 件：按时办结 ${onTime} 件，逾期办结 ${late} 件，未办 ${missing} 件，办理中 ${open} 件`,
  task: ({ task, due, doneOn }) =>
    doneOn
      ? `${nameOf(task)}最晚应于 ${due} 完成，已于 ${doneOn} 完成${doneOn > due ? '，逾期' : ''}`
      : `${nameOf(task)}最晚应于 ${due} 完成，尚未完成`,
  noDay: ({ task }) => `${nameOf(task)}还没有定下完成日期，暂不考核`,
  procedure: ({ procedure, lawful, of }) =>
    of === 0
      ? `没有${nameOf(procedure)}的事项，本期不作要求`
      : `${nameOf(procedure)} ${of} 件，程序完整 ${lawful} 件`,
  breach: ({ breach, on }) => `${on} 有一件${nameOf(breach)}的记录，请党组织核实`,
  clean: ({ breach, since }) => `${since} 以来没有${nameOf(breach)}的记录`,
  youngerThan: ({ months, foundedOn }) => `支部 ${foundedOn} 成立，不足 ${months} 个月，请评委裁定`,
  judged: ({ assessors, mean }) =>
    `${assessors} 名评委已评，平均 ${show(times(fromText(mean), hundred), 1)} 分（百分制）`,
  judgesDiffer: ({ assessors }) => `${assessors} 名评委意见相差较大，请复议`,
  notJudged: ({ assessors, needed }) => `需至少 ${needed} 名评委评议，已评 ${assessors} 名`,
  combined: ({ clauses, short }) =>
    `由 ${clauses.length} 条综合得出${short.length > 0 ? `，其中没有做到的：${short.join('、')}` : ''}`,
  exempt: ({ why }) => exemptBecause[why],
}
