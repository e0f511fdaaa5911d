import type { DueCircle, QuorumRule } from '#types/meeting'
import { ruleName } from '#domain/wording/meetings'

export const circles = [
  ['members', '全体党员'],
  ['committee', '支部委员'],
  ['committeeOrMembers', '支部委员，没有支委会的为全体党员'],
  ['group', '一个党小组'],
  ['chosen', '安排时点名'],
] as const satisfies readonly (readonly [DueCircle, string])[]

export const rules = [
  ['none', '没有要求'],
  ['halfOrMore', ruleName.halfOrMore],
  ['moreThanHalf', ruleName.moreThanHalf],
  ['fourFifths', ruleName.fourFifths],
] as const satisfies readonly (readonly [QuorumRule | 'none', string])[]

export const sayCircle = (circle: DueCircle): string => circles.find(([value]) => value === circle)![1]
