import type { Day } from '#types/calendar'
import type { Act, Entered, Happening, Records, RollEntry, Stay, Then } from '#types/records'

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
  const acts = known(records.acts)
  return {
    asOf,
    roll: records.roll.flatMap((entry) => rollOn(entry, asOf) ?? []),
    bills: records.bills
      .filter(({ enteredOn }) => enteredOn === undefined || enteredOn <= asOf)
      .map((bill) => without(bill, 'paid', asOf)),
    waivers: known(records.waivers),
    allActs: acts,
    acts: groupAll(acts, ({ activities }) => activities),
    study: group(known(records.study), ({ member }) => member),
    papers: group(known(records.papers), ({ paper }) => paper),
    happenings: group(
      known(records.happenings).map((one) => without(one, 'answered', asOf)),
      ({ trigger }) => trigger,
    ),
    counts: group(known(records.counts), ({ part, whole }) => `${part}/${whole}`),
    figures: group(known(records.figures), ({ figure }) => figure),
    tasks: group(
      known(records.tasks).map((one) => without(one, 'done', asOf)),
      ({ task }) => task,
    ),
    cases: group(known(records.cases), ({ procedure }) => procedure),
    breaches: group(
      known(records.breaches).map((one) => without(one, 'withdrawn', asOf)),
      ({ breach }) => breach,
    ),
    judgements: group(known(records.judgements), ({ clause }) => clause),
  }
}

const isKnown = ({ on, enteredOn }: Then, asOf: Day): boolean => on <= asOf && enteredOn <= asOf

/** A record without what came to it only later. */
function without<K extends string, T extends { [P in K]?: Then }>(record: T, later: K, asOf: Day): T {
  const then: Then | undefined = record[later]
  return then === undefined || isKnown(then, asOf) ? record : { ...record, [later]: undefined }
}

/** A stay as it was known on a day: not at all before it began, and without its end before it ended. */
function stayOn<T extends Stay>(stay: T, asOf: Day): T | undefined {
  if (!isKnown({ on: stay.from, enteredOn: stay.enteredOn ?? stay.from }, asOf)) return undefined
  const { until, endEnteredOn = until } = stay
  if (until === undefined || isKnown({ on: until, enteredOn: endEnteredOn! }, asOf)) return stay
  const open = { ...stay }
  delete open.until
  return open
}

function rollOn(entry: RollEntry, asOf: Day): RollEntry | undefined {
  const known = stayOn(entry, asOf)
  const stays = (all: readonly Stay[] | undefined): Stay[] =>
    (all ?? []).flatMap((one) => stayOn(one, asOf) ?? [])
  return known && { ...known, leads: stays(entry.leads), excused: stays(entry.excused) }
}

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
