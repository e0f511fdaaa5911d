import { within } from '#domain/calendar/days'
import { ratio } from '#domain/exact/ratio'
import { isOpen, wholeYear, type Case, type Finding } from './measure'

/** How many of the papers asked for are on file and accepted. A yearly one is of the year; a standing one is not dated. */
export function file({ must, view, year }: Case<'file'>): Finding[] {
  const period = wholeYear(year)
  const found = must.papers.map((paper) => ({
    paper,
    ids: (view.papers.get(paper) ?? [])
      .filter(({ on, accepted }) => accepted && (must.every !== 'year' || within(on, period)))
      .map(({ id }) => id),
  }))
  const missing = found.filter(({ ids }) => ids.length === 0).map(({ paper }) => paper)
  const accepted = must.papers.length - missing.length
  return [
    {
      period,
      weight: 1,
      done: ratio(accepted, must.papers.length),
      possible: isOpen(period, view) ? ratio(1) : ratio(accepted, must.papers.length),
      because: [{ code: 'onFile', accepted, of: must.papers.length, missing }],
      counted: found.flatMap(({ ids }) => ids),
    },
  ]
}
