import type { QuorumCount, QuorumRule } from '#types/meeting'

/** 半数以上 includes the half, 超过半数 does not; whole people only. */
const needed = {
  halfOrMore: (voters) => Math.ceil(voters / 2),
  moreThanHalf: (voters) => Math.floor(voters / 2) + 1,
  fourFifths: (voters) => Math.ceil((voters * 4) / 5),
} as const satisfies Record<QuorumRule, (voters: number) => number>

/** Counts voters only. A meeting without voters reaches no quorum: nobody is there to decide. */
export function countQuorum(rule: QuorumRule, voters: number, present: number): QuorumCount {
  return {
    rule,
    voters,
    present,
    needed: needed[rule](voters),
    reached: voters > 0 && present >= needed[rule](voters),
  }
}
