import type { Day } from '#types/calendar'
import type { Act, Entered, Happening, Records } from '#types/records'

/** What was known on a day, found by what a measure asks for. */
export type View = {
  asOf: Day
  roll: Records['roll']
  bills: Records['bills']
  waivers: Records['waivers']
  allActs: readonly Act[]
  acts: ReadonlyMap<string, readonly Act[]>
  study: ReadonlyMap<string, Records['study']>
  papers: ReadonlyMap<string, Records['papers']>
  happenings: ReadonlyMap<string, readonly Happening[]>
  counts: ReadonlyMap<string, Records['counts']>
  figures: ReadonlyMap<string, Records['figures']>
  tasks: ReadonlyMap<string, Records['tasks']>
  cases: ReadonlyMap<string, Records['cases']>
  breaches: ReadonlyMap<string, Records['breaches']>
  judgements: ReadonlyMap<string, Records['judgements']>
}

/** The records as they stood on a day: what had happened by then and had been entered by then, and nothing else. */
export function viewOf(records: Records, asOf: Day): View {
  const known = <T extends Entered>(all: readonly T[]): T[] => all.filter((one) => isKnown(one, asOf))
  const then = <T extends { on: Day; enteredOn: Day }>(part: T | undefined): T | undefined =>
    part && isKnown(part, asOf) ? part : undefined
  const acts = known(records.acts)
  const happenings = known(records.happenings).map(({ answered, ...rest }) => {
    const answer = then(answered)
    return answer ? { ...rest, answered: answer } : rest
  })
  return {
    asOf,
    roll: records.roll,
    bills: records.bills.map(({ paid, ...rest }) => {
      const payment = then(paid)
      return payment ? { ...rest, paid: payment } : rest
    }),
    waivers: known(records.waivers),
    allActs: acts,
    acts: groupAll(acts, ({ activities }) => activities),
    study: group(known(records.study), ({ member }) => member),
    papers: group(known(records.papers), ({ paper }) => paper),
    happenings: group(happenings, ({ trigger }) => trigger),
    counts: group(known(records.counts), ({ part, whole }) => `${part}/${whole}`),
    figures: group(known(records.figures), ({ figure }) => figure),
    tasks: group(known(records.tasks), ({ task }) => task),
    cases: group(known(records.cases), ({ procedure }) => procedure),
    breaches: group(known(records.breaches), ({ breach }) => breach),
    judgements: group(known(records.judgements), ({ clause }) => clause),
  }
}

const isKnown = ({ on, enteredOn }: { on: Day; enteredOn: Day }, asOf: Day): boolean =>
  on <= asOf && enteredOn <= asOf

const group = <T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> =>
  groupAll(all, (one) => [by(one)])

function groupAll<T>(all: readonly T[], by: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all)
    for (const key of by(one)) {
      const there = groups.get(key)
      if (there) there.push(one)
      else groups.set(key, [one])
    }
  return groups
}
