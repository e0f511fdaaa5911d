import type { Figure } from '#types/records'
import type { Test } from '#types/standard'
import { one, zero } from '#domain/exact/ratio'
import { inOrder, isOpen, wholeYear, type Case, type Finding } from './measure'

/** Whether the latest figure of the year, or before it, passes the test. None recorded is not a failure before the year is over. */
export function reach({ must, view, year }: Case<'reach'>): Finding[] {
  const period = wholeYear(year)
  const known = (view.figures.get(must.figure) ?? []).filter(({ on }) => on <= period.until)
  const latest = inOrder(known).at(-1)
  const passed = latest !== undefined && passes(must.test, latest)
  const open = isOpen(period, view)
  return [
    {
      period,
      weight: 1,
      done: passed ? one : zero,
      possible: passed || open ? one : zero,
      because: latest
        ? [{ code: 'figure', figure: must.figure, value: sayValue(latest), passed }]
        : [{ code: 'notRecorded', what: must.figure }],
      counted: latest && passed ? [latest.id] : [],
    },
  ]
}

/** Compares whole numbers only: a ratio is multiplied out, never divided. */
const tests: { [O in Test['op']]: (test: Extract<Test, { op: O }>, figure: Figure) => boolean } = {
  atLeast: ({ value }, figure) => number(figure) >= value,
  atMost: ({ value }, figure) => number(figure) <= value,
  below: ({ value }, figure) => number(figure) < value,
  equals: ({ value }, figure) => number(figure) === value,
  between: ({ least, most }, figure) => number(figure) >= least && number(figure) <= most,
  atLeastRatio: ({ numerator, denominator }, figure) =>
    number(figure) * denominator >= (figure.of ?? Number.NaN) * numerator,
  isTrue: (_, { value }) => value === true,
  oneOf: ({ values }, { value }) => values.includes(String(value)),
}

const passes = (test: Test, figure: Figure): boolean =>
  (tests[test.op] as (test: Test, figure: Figure) => boolean)(test, figure)

/** Not a number passes no comparison. */
const number = ({ value }: Figure): number => (typeof value === 'number' ? value : Number.NaN)

const sayValue = ({ value, of }: Figure): string => (of === undefined ? String(value) : `${value}/${of}`)
