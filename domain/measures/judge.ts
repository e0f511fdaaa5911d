import { compare, mean, minus, one, ratio, zero, type Ratio } from '#domain/exact/ratio'
import { yearOf } from '#domain/calendar/days'
import { inOrder, wholeYear, type Case, type Finding } from './measure'

const needed = 2
/** Further apart than this, and the assessors are asked to look again. */
const widest = ratio(3, 10)

/** The mean of what the assessors said. Until two have, and are near enough to each other, it is nobody's to say. */
export function judge({ clause, view, year }: Case<'judge'>): Finding[] {
  const period = wholeYear(year)
  const said = (view.judgements.get(clause.id) ?? []).filter((one) => (one.year ?? yearOf(one.on)) === year)
  // An assessor's later word takes the place of the earlier one.
  const latest = new Map(inOrder(said).map((one) => [one.assessor, one]))
  const judgements = [...latest.values()]
  const scores = judgements.map(({ hundredths }) => ratio(hundredths, 100))
  const assessors = scores.length
  const pending = (code: 'notJudged' | 'judgesDiffer'): Finding => ({
    period,
    weight: 1,
    done: zero,
    possible: one,
    because: [code === 'notJudged' ? { code, assessors, needed } : { code, assessors }],
    counted: [],
  })
  if (assessors < needed) return [pending('notJudged')]
  if (compare(spread(scores), widest) > 0) return [pending('judgesDiffer')]
  const score = mean(scores)!
  const because = [{ code: 'judged', assessors } as const]
  return [
    { period, weight: 1, done: score, possible: score, because, counted: judgements.map(({ id }) => id) },
  ]
}

function spread(scores: readonly Ratio[]): Ratio {
  const sorted = [...scores].sort(compare)
  return minus(sorted.at(-1)!, sorted[0]!)
}
