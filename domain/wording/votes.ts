import type { Business, QuorumCount } from '#types/meeting'
import type { Vote } from '#types/minutes'
import type { MajorityBase } from '#domain/attendance/votes'
import type { Left, NoQuorum } from '#domain/meetings/votes'
import type { Wrong } from '#domain/meetings/wrong-votes'
import { ruleName } from './meetings'

export const businessName = {
  ordinary: '一般事项',
  admission: '接收预备党员',
  election: '选举',
} as const satisfies Record<Business, string>

const wrongs: { readonly [C in Wrong['code']]: (wrong: Extract<Wrong, { code: C }>) => string } = {
  notDecidedHere: ({ business }) => `${businessName[business]}要由支部党员大会表决，请核对表决类别`,
  moreVotesThanVoters: ({ votes, present }) =>
    `赞成、反对、弃权共 ${votes} 票，多于到会有表决权的 ${present} 人，请核对票数或到会登记`,
  writtenNotTaken: () => '只有接收预备党员时，会前的书面意见才计入票数，请把书面意见填为 0',
  moreWrittenThanAway: ({ written, away }) =>
    `书面意见 ${written} 份，多于未到会有表决权的 ${away} 人，请核对`,
  electionIncomplete: () => '选举要填应选名额、发出和收回的选票数、候选人和各人得票，请补齐',
  moreHandedOutThanVoters: ({ handedOut, present }) =>
    `发出选票 ${handedOut} 张，多于到会有选举权的 ${present} 人，请核对选票数或到会登记`,
  moreBackThanHandedOut: ({ cameBack, handedOut }) =>
    `收回选票 ${cameBack} 张，多于发出的 ${handedOut} 张，选举无效，请重新选举；如是笔误，请更正`,
  tooFewCandidates: ({ candidates, seats, least }) =>
    `应选 ${seats} 人，候选人至少 ${least} 人（差额不少于五分之一），现有 ${candidates} 人，请核对`,
  sameName: ({ name }) => `候选人“${name}”填了两次，请删去一个；如是同名，请加注区别`,
  moreForOneThanBallots: ({ name, votes, cameBack }) =>
    `${name}得 ${votes} 票，多于收回的 ${cameBack} 张选票，请核对`,
  moreNamedThanSeats: ({ named, most }) =>
    `各人得票共 ${named} 票，多于收回选票所能选的 ${most} 人次：多选的选票应作废，请核对`,
}

/** Why a count cannot be so, and what to look at. */
export const sayWrong = (wrong: Wrong): string => (wrongs[wrong.code] as (wrong: Wrong) => string)(wrong)

/** What was counted, and what it decides. Without `carried` it could decide nothing: too few were there. */
export function sayVote(vote: Vote, count: QuorumCount | NoQuorum, carried?: boolean): string {
  const here = `应到有表决权 ${count.voters} 人，到会 ${count.present} 人`
  if (carried === undefined) return `${here}，${lack(count)}，表决无效，请补足人数后重新表决`
  const { inFavour, against, abstained, written } = vote
  const inAll = written > 0 ? `（含书面意见 ${written} 份）` : ''
  const counted = `赞成 ${inFavour + written} 票${inAll}、反对 ${against} 票、弃权 ${abstained} 票`
  const majority = carried
    ? '赞成超过应到有表决权人数的半数，通过'
    : '赞成未超过应到有表决权人数的半数，未通过'
  return `${here}，${counted}，${majority}`
}

const lack = (count: QuorumCount | NoQuorum): string =>
  'needed' in count ? `未达到${ruleName[count.rule]}（需 ${count.needed} 人）` : '没有有表决权的人到会'

const baseName = {
  due: '应到有选举权人数',
  present: '到会有选举权人数',
} as const satisfies Record<MajorityBase, string>

/** Who was elected, who has to be voted on once more, and how many seats are open still. */
export function sayElection(elected: readonly string[], { tied, open }: Left, base: MajorityBase): string {
  const over = `得票超过${baseName[base]}的半数`
  const won = elected.length > 0 ? `${over}，当选：${elected.join('、')}` : `没有人${over}`
  if (tied.length > 0) return `${won}；${tied.join('、')}得票相等，尚缺 ${open} 名，请就这几位再次投票`
  return open > 0 ? `${won}；尚缺 ${open} 名，可以另行选举` : won
}
