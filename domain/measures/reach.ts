import type { Period } from '#types/calendar'
import type { Figure } from '#types/records'
import type { Test } from '#types/standard'
import type { Reason } from '#types/verdict'
import { inOrder, type View } from '#domain/view'
import { isOpen, nothing, type Case, type Finding } from './measure'

/**
 * Whether the latest figure passes the test: of this year, or, where it stands until it changes, from before it. None
 * recorded, or too few asked, is not a failure before the year is over.
 */
export function reach({ must, clause, view, period }: Case<'reach'>): Finding[] {
  const { test, sample = 0 } = must
  const latest = latestOf(must, view, period)
  if (!latest && clause.exempt?.includes('nothingHappened'))
    return [nothing(period, { code: 'exempt', why: 'nothingHappened' })]
  const passed = isPassed(latest, sample, test)
  return [
    {
      period,
      weight: 1,
      parts: 1,
      done: passed ? 1 : 0,
      possible: passed || isOpen(period, view) ? 1 : 0,
      because: [sayFigure(must, latest, passed)],
      counted: passed ? [latest!.id] : [],
    },
  ]
}

const isPassed = (latest: Figure | undefined, sample: number, test: Test): boolean =>
  latest !== undefined && isEnough(latest, sample) && passes(test, latest)

function latestOf(
  { figure, ofTheYear }: Case<'reach'>['must'],
  view: View,
  period: Period,
): Figure | undefined {
  const known = (view.figures.get(figure) ?? []).filter(
    ({ on }) => on <= period.until && (!ofTheYear || on >= period.from),
  )
  return inOrder(known).at(-1)
}

const isEnough = ({ of = 0, everybody }: Figure, sample: number): boolean =>
  everybody === true || of >= sample

function sayFigure(must: Case<'reach'>['must'], latest: Figure | undefined, passed: boolean): Reason {
  const { figure, test, unit, sample = 0 } = must
  if (!latest) return { code: 'notRecorded', what: figure }
  if (!isEnough(latest, sample))
    return { code: 'sampleTooSmall', figure, answers: latest.of ?? 0, needed: sample }
  return { code: 'figure', figure, value: sayValue(latest), passed, asked: test, unit }
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
