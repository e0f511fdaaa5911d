import { Engine } from 'json-rules-engine'
import type { BranchYear } from '#types/records'
import type { Clause } from '#types/standard'
import { assess, decide } from '#domain/assess'
import { rate } from '#domain/rate'
import { star1 } from '#domain/schemes/star1'
import { standards } from '#domain/standards/library'
import { tally, type Tallied } from '#domain/tally'
import { clausesFor } from '../domain/builders'
import { sc01 } from '../domain/sc01'
import { atMost, type Row } from './row'

const secondsForThousand = 1
const aim = 0.1

/** The unit standard, the reference catalogue and the scheme on top: what one branch is rated by. */
const clauses = clausesFor(
  star1,
  standards
    .filter(({ id }) => ['ORGAN', 'REF', 'STAR1'].includes(id))
    .flatMap<Clause>((standard) => standard.clauses),
)
const at = { year: sc01.year, asOf: '2026-12-31' } as const

/** Whole years of records to verdicts, points and stars, in one thread; then rule by rule beside json-rules-engine. */
export async function rating(): Promise<Row[]> {
  const tallied = tally(clauses, sc01.branch, sc01.records, at)
  const [ours, theirs] = [await perRule(() => decide(tallied, at)), await perRule(otherEngine(tallied))]
  const years = Array.from({ length: 1000 }, (_, index) => another(index))
  rateAll(years) // warm
  const [hundred, thousand] = [rateAll(years.slice(0, 100)), rateAll(years)]
  let tenThousand = 0
  for (let round = 0; round < 10; round++) tenThousand += rateAll(years)
  return [
    atMost(secondsForThousand / 10, `rating: 100 branches, ${clauses.length} clauses each`, hundred, 's'),
    atMost(secondsForThousand, 'rating: 1,000 branches', thousand, 's'),
    atMost(secondsForThousand * 10, 'rating: 10,000 branches (the same 1,000 ten times)', tenThousand, 's'),
    atMost(theirs, 'rating: a rule from tallied facts, beside json-rules-engine', ours, 'µs'),
    atMost(aim, 'rating: the same, as a share of theirs', ours / theirs, '×'),
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
    rate(star1, assess(clauses, branch, records, { year, asOf: at.asOf }), inputs)
  return (performance.now() - started) / 1000
}

const [batches, rounds] = [60, 50]

/** Microseconds a rule, in the median of many batches. */
async function perRule(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let batch = 0; batch < batches; batch++) {
    const started = performance.now()
    for (let round = 0; round < rounds; round++) await run()
    times.push(((performance.now() - started) * 1000) / (rounds * clauses.length))
  }
  return times.sort((a, b) => a - b)[batches / 2]!
}

/** The same counts, where every period's is compared with what was asked, and that is all. */
function otherEngine(tallied: readonly Tallied[]): () => Promise<unknown> {
  const engine = new Engine([], { allowUndefinedFacts: false })
  const facts: Record<string, number> = {}
  for (const { clause, findings } of tallied) {
    const all = findings.map(({ done, weight, parts }, index) => {
      facts[`${clause.id}-${index}`] = done
      return { fact: `${clause.id}-${index}`, operator: 'greaterThanInclusive', value: weight * parts }
    })
    engine.addRule({ conditions: { all }, event: { type: clause.id } })
  }
  return () => engine.run(facts)
}
