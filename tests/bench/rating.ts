import { Engine } from 'json-rules-engine'
import type { BranchYear } from '#types/records'
import { assess } from '#domain/assess'
import { rate } from '#domain/rate'
import { clausesFor } from '#domain/schemes/library'
import { star1 } from '#domain/schemes/star1'
import { allClauses } from '#domain/standards/library'
import { organBranch } from '#domain/standards/organ-branch'
import { referenceCatalogue } from '#domain/standards/reference-catalogue'
import { sc01 } from '../domain/sc01'
import { atMost, type Row } from './row'

const secondsForThousand = 1
const aim = 0.1

/** The unit standard, the reference catalogue and the scheme on top: what one branch is rated by. */
const clauses = clausesFor(star1, allClauses).filter(
  ({ id }) =>
    id.startsWith('STAR1') ||
    [...organBranch.clauses, ...referenceCatalogue.clauses].some((own) => own.id === id),
)

/** Whole years of records to verdicts, points and stars, in one thread; then rule by rule beside json-rules-engine. */
export async function rating(): Promise<Row[]> {
  const years = Array.from({ length: 1000 }, (_, index) => another(index))
  rateAll(years.slice(0, 50)) // warm
  const [hundred, thousand] = [rateAll(years.slice(0, 100)), rateAll(years)]
  let tenThousand = 0
  for (let round = 0; round < 10; round++) tenThousand += rateAll(years)
  const ours = (thousand * 1e6) / (years.length * clauses.length)
  const theirs = await otherEngine()
  return [
    atMost(secondsForThousand / 10, `rating: 100 branches, ${clauses.length} clauses each`, hundred, 's'),
    atMost(secondsForThousand, 'rating: 1,000 branches', thousand, 's'),
    atMost(secondsForThousand * 10, 'rating: 10,000 branches (the same 1,000 ten times)', tenThousand, 's'),
    atMost(
      theirs,
      'rating: a clause from its records, beside json-rules-engine from tallied facts',
      ours,
      'µs',
    ),
    atMost(1 / (aim * 10), 'rating: the same, as a share of theirs', ours / theirs, '×'),
  ]
}

/** The same year of 23 members once more, under other ids, so that no two branches share an object. */
function another(index: number): BranchYear {
  const copy = JSON.parse(JSON.stringify(sc01)) as BranchYear
  return { ...copy, branch: { ...copy.branch, id: `branch-${index}` } }
}

function rateAll(years: readonly BranchYear[]): number {
  const started = performance.now()
  for (const { branch, records, inputs, year } of years)
    rate(star1, assess(clauses, branch, records, { year, asOf: '2026-12-31' }), inputs)
  return (performance.now() - started) / 1000
}

/** Microseconds a rule, for rules that only compare two facts counted beforehand. */
async function otherEngine(): Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: false })
  const facts: Record<string, number> = {}
  for (const { id } of clauses) {
    facts[`${id}-done`] = 10
    const conditions = { all: [{ fact: `${id}-done`, operator: 'greaterThanInclusive', value: 12 }] }
    engine.addRule({ conditions, event: { type: id } })
  }
  await engine.run(facts)
  const rounds = 200
  const started = performance.now()
  for (let round = 0; round < rounds; round++) await engine.run(facts)
  return ((performance.now() - started) * 1000) / (rounds * clauses.length)
}
