import { within } from '#domain/calendar/days'
import { ratio, zero } from '#domain/exact/ratio'
import { isOpen, lifeOf, owes, wholeYear, type Case, type Finding } from './measure'

/**
 * How many of the papers asked for are on file and accepted. A yearly one is of the year, and part of a year owes
 * none; a standing one is not dated. Where there was nothing to write down, the paper is not asked for.
 */
export function file({ must, branch, view, year }: Case<'file'>): Finding[] {
  const period = wholeYear(year)
  const yearly = must.every === 'year'
  const owed = !yearly || owes(lifeOf(branch), period)
  const found = must.papers.map((paper) => {
    const accepted = (view.papers.get(paper) ?? []).filter(
      (one) => one.accepted && (!yearly || within(one.on, period)),
    )
    const ids = accepted.filter(({ none }) => !none).map(({ id }) => id)
    return { paper, ids, asked: ids.length > 0 || (owed && accepted.length === 0) }
  })
  const asked = found.filter((one) => one.asked)
  const missing = asked.filter(({ ids }) => ids.length === 0).map(({ paper }) => paper)
  const accepted = asked.length - missing.length
  const share = asked.length === 0 ? zero : ratio(accepted, asked.length)
  return [
    {
      period,
      weight: asked.length === 0 ? 0 : 1,
      done: share,
      possible: isOpen(period, view) && asked.length > 0 ? ratio(1) : share,
      because: [
        asked.length === 0
          ? { code: 'exempt', why: owed ? 'nothingHappened' : 'notFounded' }
          : { code: 'onFile', accepted, of: asked.length, missing },
      ],
      counted: asked.flatMap(({ ids }) => ids),
    },
  ]
}
