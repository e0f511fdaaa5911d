import { isIn, isOpen, type Case, type Finding } from './measure'

/** How many of the year's cases went through the whole procedure; without a case nothing was asked. */
export function follow({ must: { procedure }, view, period }: Case<'follow'>): Finding[] {
  const cases = (view.cases.get(procedure) ?? []).filter(({ on }) => isIn(on, period))
  const lawful = cases.filter((one) => one.lawful)
  return [
    {
      period,
      weight: cases.length,
      parts: 1,
      done: lawful.length,
      possible: isOpen(period, view) ? cases.length : lawful.length,
      because: [{ code: 'procedure', procedure, lawful: lawful.length, of: cases.length }],
      counted: lawful.map(({ id }) => id),
    },
  ]
}
