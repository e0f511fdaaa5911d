import { isIn, isOpen, type Case, type Finding } from './measure'

/** How many of the year's cases went through the whole procedure; without a case nothing was asked, unless one had to come. */
export function follow({ must: { procedure, expected }, view, period }: Case<'follow'>): Finding[] {
  const cases = (view.cases.get(procedure) ?? []).filter(({ on }) => isIn(on, period))
  const lawful = cases.filter((one) => one.lawful)
  const weight = expected ? Math.max(1, cases.length) : cases.length
  return [
    {
      period,
      weight,
      parts: 1,
      done: lawful.length,
      possible: isOpen(period, view) ? weight : lawful.length,
      because: [
        expected && cases.length === 0
          ? { code: 'notRecorded', what: procedure }
          : { code: 'procedure', procedure, lawful: lawful.length, of: cases.length },
      ],
      counted: lawful.map(({ id }) => id),
    },
  ]
}
