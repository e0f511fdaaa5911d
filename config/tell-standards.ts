import type { Cap, Formula, RatingScheme } from '#types/rating'
import type { Ruling } from '#types/ruling'
import type { Clause, Exemption, Owner } from '#types/standard'
import { say } from '#domain/wording/reasons'
import { sayStars } from '#domain/wording/rating'

const ownerName = { branch: '支部', superior: '上级', individual: '个人' } as const satisfies Record<
  Owner,
  string
>

/** A clause as a row: what it asks of whom and since when, when it asks nothing, and what it leans on. */
export const rowOf = ({ id, title, source, effective, owner, must, exempt = [], rulings = [] }: Clause) => ({
  编号: id,
  要求: title,
  出处: `${source.section} ${source.item}`,
  责任: ownerName[owner],
  方式: must.kind,
  施行: `${effective.from} 起${effective.until ? `，至 ${effective.until}` : ''}`,
  不适用: exempt.map(sayExemption).join('；'),
  解释: rulings.join('、'),
})

/** The condition alone, without what follows from it. */
const sayExemption = (why: Exemption): string => say({ code: 'exempt', why }).split('，')[0]!

/** A scheme's items as rows, each with the formula that makes its ratio. */
export const rowsOf = ({ dimensions }: RatingScheme) =>
  dimensions.flatMap(({ title: dimension, items }) =>
    items.map(({ id, title, points, proposed, of }) => ({
      维度: dimension,
      编号: id,
      细项: title,
      分值: points,
      来源: sourceOf(proposed),
      公式: sayFormula(of),
    })),
  )

const sourceOf = (proposed = false): string => (proposed ? '建议值' : '原文')

const sayFormula = (formula: Formula): string =>
  'clause' in formula ? formula.clause : `平均（${formula.mean.map(sayFormula).join('、')}）`

/** How a scheme's points become stars, and what keeps them from it. */
export function tellScheme({
  title,
  source,
  bands,
  below,
  caps,
  lights,
  combination,
  dimensions,
}: RatingScheme): string[] {
  const vetoes = dimensions.flatMap((one) => (one.veto ? [{ ...one.veto, title: one.title }] : []))
  return [
    `评定方案：${title}（${source.document} ${source.section} ${source.item}）`,
    ...bands.map(({ stars, from }) => `${sayStars(stars)}：${from} 分以上`),
    ...(bands.length > 0 ? [`不到 ${bands.at(-1)!.from} 分：${sayStars(below)}`] : []),
    ...(lights ? [`点亮：每个维度 ${lights.from} 分以上点亮一颗星（${sourceOf(lights.proposed)}）`] : []),
    ...vetoes.map(
      ({ clause, title: star, proposed }) => `否决：${clause} 未满足，${star}不点亮（${sourceOf(proposed)}）`,
    ),
    ...caps.map((cap) => `封顶：${tellCap(cap)}`),
    ...(combination
      ? [
          `合成：自评 ${combination.self}%，测评 ${combination.members}%，考评 ${combination.committee}%（${sourceOf(combination.proposed)}）`,
        ]
      : []),
  ]
}

function tellCap(cap: Cap): string {
  switch (cap.kind) {
    case 'clause':
      return `${cap.clause} 未满足，最高${sayStars(cap.atMost)}（${sourceOf(cap.proposed)}）`
    case 'grade':
      return `等次先进，最高${sayStars(cap.atMost.advanced)}；一般，最高${sayStars(cap.atMost.ordinary)}；后进，最高${sayStars(cap.atMost.backward)}`
    case 'everyItem':
      return `有一项不满分，最高${sayStars(cap.atMost)}（${sourceOf(cap.proposed)}）`
    case 'stepByStep':
      return `首次最高${sayStars(cap.first)}，以后一次升一星（${sourceOf(cap.proposed)}）`
  }
}

/** A question, how it can be read, how we read it and since when, and whether a unit may read it otherwise. */
export const tellRuling = ({
  id,
  question,
  readings,
  then = {},
  decision,
  decidedOn,
  settable,
}: Ruling): string[] => [
  `${id} ${question}`,
  `  读法：${readings.map((reading) => `${reading}${reading in then ? '（后果已登记）' : ''}`).join(' / ')}`,
  `  解释：${decision}（${decidedOn}；${settable ? '单位可以另定' : '不由单位另定'}）`,
]
