import type { Cap, Dimension, RatingScheme, SchemeChanges } from '#types/rating'

/**
 * A scheme with what an office settled where the document only leaves room. Throws where the document itself gives the
 * figure, where the points no longer add up, and on anything the scheme has not got.
 */
export function settle(scheme: RatingScheme, changes: SchemeChanges): RatingScheme {
  const problems = problemsOf(scheme, changes)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const { points = {}, combination, lightsFrom, caps = {}, strict, stepByStep } = changes
  return {
    ...scheme,
    dimensions: scheme.dimensions.map((dimension) => withPoints(dimension, points)),
    caps: [
      ...scheme.caps.map((cap) => withCap(cap, caps)),
      ...(strict ? [{ kind: 'everyItem', atMost: 4, proposed: true } as const] : []),
      ...(stepByStep ? [{ kind: 'stepByStep', first: 3, proposed: true } as const] : []),
    ],
    ...(scheme.lights && lightsFrom !== undefined && { lights: { ...scheme.lights, from: lightsFrom } }),
    ...(scheme.combination && combination && { combination: { ...scheme.combination, ...combination } }),
  }
}

function withPoints(dimension: Dimension, points: Readonly<Record<string, number>>): Dimension {
  const items = dimension.items.map((item) => ({ ...item, points: points[item.id] ?? item.points }))
  return { ...dimension, points: dimension.proposed ? sumOf(items) : dimension.points, items }
}

const withCap = (cap: Cap, caps: NonNullable<SchemeChanges['caps']>): Cap =>
  cap.kind === 'clause' ? { ...cap, atMost: caps[cap.clause] ?? cap.atMost } : cap

/** What is wrong with the changes, each naming the thing and the mend; nothing where they can be settled. */
export const problemsOf = (scheme: RatingScheme, changes: SchemeChanges): string[] => [
  ...pointProblems(scheme, changes),
  ...capProblems(scheme, changes),
  ...combinationProblems(scheme, changes),
  ...lightProblems(scheme, changes),
]

const isWhole = (value: number, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most

const capProblems = (scheme: RatingScheme, { caps = {} }: SchemeChanges): string[] =>
  Object.entries(caps).flatMap(([clause, stars]) => {
    const cap = scheme.caps.find((one) => one.kind === 'clause' && one.clause === clause && one.proposed)
    if (!cap) return [`caps.${clause}：${scheme.id} 没有可以调整的这一条封顶`]
    return isWhole(stars, 0, 5) ? [] : [`caps.${clause}：星级应是 0 至 5 的整数`]
  })

/** A star has to be within reach of its dimension, and not lit by nothing. */
function lightProblems(scheme: RatingScheme, { points = {}, lightsFrom }: SchemeChanges): string[] {
  const { lights } = scheme
  if (lightsFrom !== undefined && !lights?.proposed) return [`lightsFrom：${scheme.id} 不按点亮定星`]
  const from = lightsFrom ?? lights?.from
  if (from === undefined) return []
  if (!isWhole(from, 1)) return ['lightsFrom：应是不小于 1 的整数']
  return scheme.dimensions
    .map((dimension) => withPoints(dimension, points))
    .filter((dimension) => dimension.points < from)
    .map(({ title, points: most }) => `lightsFrom：${title}共 ${most} 分，够不到点亮要的 ${from} 分，请调整`)
}

function pointProblems(scheme: RatingScheme, { points = {} }: SchemeChanges): string[] {
  const items = scheme.dimensions.flatMap((dimension) => dimension.items)
  const perItem = Object.entries(points).flatMap(([id, value]) => {
    const item = items.find((one) => one.id === id)
    if (!item) return [`points.${id}：${scheme.id} 没有这一细项`]
    if (!item.proposed) return [`points.${id}：原文给定 ${item.points} 分，不能改`]
    return isWhole(value, 0) ? [] : [`points.${id}：分值应是不小于 0 的整数`]
  })
  const perDimension = scheme.dimensions.flatMap((dimension) => {
    const sum = sumOf(withPoints(dimension, points).items)
    return dimension.proposed || sum === dimension.points
      ? []
      : [`points：${dimension.title}原文给定 ${dimension.points} 分，各细项合计 ${sum} 分，请调整`]
  })
  return [...perItem, ...perDimension]
}

function combinationProblems(
  { id, combination }: RatingScheme,
  { combination: wanted }: SchemeChanges,
): string[] {
  if (!wanted) return []
  if (!combination?.proposed) return [`combination：${id} 不按三方合成`]
  const { self, members, committee } = wanted
  if (![self, members, committee].every((weight) => isWhole(weight, 0)))
    return ['combination：三方权重应是不小于 0 的整数']
  const sum = self + members + committee
  return sum === 100 ? [] : [`combination：三方权重合计应为 100，现为 ${sum}`]
}

const sumOf = (items: readonly { points: number }[]): number =>
  items.reduce((sum, { points }) => sum + points, 0)
