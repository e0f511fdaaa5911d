import { parseArgs } from 'node:util'
import type { Day } from '#types/calendar'
import type { BranchYear } from '#types/records'
import type { RatingScheme } from '#types/rating'
import { duties, evaluate, prepare } from '#domain/evaluation'
import { gap } from '#domain/gap'
import { published } from '#domain/standards/published'
import { proposeScheme } from '#domain/unit/clauses'
import { flagsInRules } from '#domain/unit/flags'
import { isDay } from '#domain/unit/problem'
import { readBranchYear } from './branch-year'
import {
  tellClauses,
  tellConditions,
  tellFlags,
  tellGap,
  tellHeading,
  tellItems,
  tellOthers,
  tellRating,
  tellRulings,
  titlesIn,
} from './tell'

const { schemes, rulings } = published
const usage = `npm run rate -- <branch-year.json> [--scheme ${schemes.map(({ id }) => id).join('|')}] [--as-of 2026-06-30] [--json]`

/** Prints a branch's rating with its explanation. All it knows it asks of domain/. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new Error(usage)
  const wanted = values.scheme === undefined ? undefined : schemeNamed(values.scheme)
  const year = readBranchYear(file)
  const scheme = wanted ?? proposeScheme(year.branch.kinds, schemes, year.rules?.scheme)
  const asOf = dayOf(values['as-of']) ?? `${year.year + 1}-12-31`
  const { data, text } = scheme ? rated(year, scheme, asOf) : unrated(year, asOf)
  const flags = flagsInRules(year.rules ?? {})
  console.log(
    values.json
      ? JSON.stringify({ branch: year.branch.id, year: year.year, ...data, flags }, null, 2)
      : [...text, ...tellFlags(flags)].join('\n'),
  )
}

type Answer = { data: object; text: string[] }

function rated(year: BranchYear, scheme: RatingScheme, asOf: Day): Answer {
  const { branch, records, inputs } = year
  const evaluation = prepare(year, scheme, published, asOf)
  const { verdicts, rating, stories, conditions, others } = evaluate(
    evaluation,
    branch,
    records,
    asOf,
    inputs,
  )
  const next = gap(evaluation.scheme, verdicts, inputs)
  const clauses = [...stories.flatMap((story) => story.clauses), ...conditions]
  const titleOf = titlesIn(evaluation.clauses)
  return {
    data: { rating, stories, conditions, others, gap: next },
    text: [
      tellHeading(year, scheme.title),
      ...tellRating(rating, scheme, titleOf, inputs),
      ...tellItems(stories),
      ...tellConditions(conditions),
      ...tellOthers(others, year.rules),
      ...tellGap(next, titleOf),
      ...tellRulings(clauses, rulings),
    ],
  }
}

/** No scheme is for such a unit: its duties, without stars. */
function unrated(year: BranchYear, asOf: Day): Answer {
  const { stories } = duties(year, published, asOf)
  const title = `没有适用的评星方案，只列出还没有做到的 ${stories.length} 条`
  return {
    data: { stories },
    text: [tellHeading(year, title), ...tellClauses(stories), ...tellRulings(stories, rulings)],
  }
}

function schemeNamed(name: string): RatingScheme {
  const scheme = schemes.find(({ id }) => id === name.toUpperCase())
  if (!scheme) throw new Error(`There is no scheme ${name}.\n${usage}`)
  return scheme
}

function dayOf(text: string | undefined): Day | undefined {
  if (text === undefined || isDay(text)) return text
  throw new Error(`--as-of takes a day like 2026-06-30, not ${text}`)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
