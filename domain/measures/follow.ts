import { ratio } from '#domain/exact/ratio'
import { isOpen, wholeYear, type Case, type Finding } from './measure'

/** How many of the year's cases went through the whole procedure; without a case nothing was asked. */
export function follow({ must: { procedure }, view, year }: Case<'follow'>): Finding[] {
  const period = wholeYear(year)
  const cases = (view.cases.get(procedure) ?? []).filter(({ on }) => on.startsWith(String(year)))
  const lawful = cases.filter((one) => one.lawful)
  return [
    {
      period,
      weight: cases.length,
      done: ratio(lawful.length),
      possible: ratio(isOpen(period, view) ? cases.length : lawful.length),
      because: [{ code: 'procedure', procedure, lawful: lawful.length, of: cases.length }],
      counted: lawful.map(({ id }) => id),
    },
  ]
}
