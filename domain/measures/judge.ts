import { yearOf } from '#domain/calendar/days'
import { share } from '#domain/exact/ratio'
import { inOrder } from '#domain/view'
import { alike, type Case, type Finding } from './measure'

const needed = 2

/** The mean of what the assessors said. Until two have, and are near enough to each other, it is nobody's to say. */
export function judge(of: Case<'judge'>): Finding[] {
  const { view, year, period, settings } = of
  const said = alike(of)
    .flatMap((id) => view.judgements.get(id) ?? [])
    .filter((one) => (one.year ?? yearOf(one.on)) === year)
  // An assessor's later word takes the place of the earlier one.
  const latest = new Map(inOrder(said).map((one) => [one.assessor, one]))
  const judgements = [...latest.values()]
  const scores = judgements.map(({ hundredths }) => hundredths)
  const assessors = scores.length
  const pending = (code: 'notJudged' | 'judgesDiffer'): Finding => ({
    period,
    weight: 1,
    parts: 1,
    done: 0,
    possible: 1,
    because: [code === 'notJudged' ? { code, assessors, needed } : { code, assessors }],
    counted: [],
    acts: 0,
  })
  if (assessors < needed) return [pending('notJudged')]
  if (Math.max(...scores) - Math.min(...scores) > settings.spread) return [pending('judgesDiffer')]
  const score = scores.reduce((all, one) => all + one, 0)
  return [
    {
      period,
      weight: 1,
      parts: 100 * assessors,
      done: score,
      possible: score,
      because: [{ code: 'judged', assessors, mean: share(score, 100 * assessors) }],
      counted: judgements.map(({ id }) => id),
    },
  ]
}
