import type { Day } from '#types/calendar'
import type { Act, Entered, Happening, Records, RollEntry, Stay, Then } from '#types/records'

/** What was known on a day, found by what a measure asks for. */
export type View = {
  asOf: Day
  roll: Records['roll']
  /** Everybody with all their stays: who left and came back is one person. */
  people: ReadonlyMap<string, Records['roll']>
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
  const known = <T extends Entered>(all: readonly T[]): T[] => knownBy(all, asOf)
  const acts = known(records.acts).map((act) => without(act, 'lateEntry', asOf))
  const roll = records.roll.flatMap((entry) => rollOn(entry, asOf) ?? [])
  return {
    asOf,
    roll,
    people: group(roll, ({ member }) => member),
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

/** What had happened and been entered by a day, each as last corrected by then. */
export function knownBy<T extends Entered>(all: readonly T[], asOf: Day): T[] {
  const there = all.filter((one) => isKnown(one, asOf))
  return there.some((one) => one.replaces !== undefined || one.void) ? corrected(there) : there
}

/**
 * Without what was replaced by a later record, and without what only takes something back. A correction is as timely as
 * what it corrects: whoever mends a record in time does not make it late.
 */
function corrected<T extends Entered>(known: readonly T[]): T[] {
  const byId = new Map(known.map((one) => [one.id, one]))
  const replaced = new Set(known.flatMap(({ replaces }) => replaces ?? []))
  // Of several corrections of one record the last one entered stands.
  const last = new Map(
    [...known]
      .sort((a, b) => compareText(a.enteredOn, b.enteredOn) || compareText(a.id, b.id))
      .flatMap((one) => (one.replaces === undefined ? [] : [[one.replaces, one.id]])),
  )
  return known
    .filter(
      (one) =>
        !one.void &&
        !replaced.has(one.id) &&
        (one.replaces === undefined || last.get(one.replaces) === one.id),
    )
    .map((one) => ({ ...one, enteredOn: firstEntry(one, byId) }))
}

function firstEntry(one: Entered, byId: ReadonlyMap<string, Entered>, seen: readonly string[] = []): Day {
  const earlier = one.replaces === undefined || seen.includes(one.id) ? undefined : byId.get(one.replaces)
  return earlier ? firstEntry(earlier, byId, [...seen, one.id]) : one.enteredOn
}

const isKnown = ({ on, enteredOn }: Then, asOf: Day): boolean => on <= asOf && enteredOn <= asOf

/** A record without what came to it only later. */
function without<K extends string, T extends { [P in K]?: Then }>(record: T, later: K, asOf: Day): T {
  const then: Then | undefined = record[later]
  return then === undefined || isKnown(then, asOf) ? record : { ...record, [later]: undefined }
}

/** A stay as it was known on a day: not at all before it began, and without its end before it ended. */
function stayOn<T extends Stay>(stay: T, asOf: Day): T | undefined {
  const { from, enteredOn = from, until, endEnteredOn = until } = stay
  if (from > asOf || enteredOn > asOf) return undefined
  if (until === undefined || (until <= asOf && endEnteredOn! <= asOf)) return stay
  const open = { ...stay }
  delete open.until
  return open
}

function rollOn(entry: RollEntry, asOf: Day): RollEntry | undefined {
  const known = stayOn(entry, asOf)
  if (!known || (!entry.leads && !entry.excused)) return known
  const stays = (all: readonly Stay[] = []): Stay[] => all.flatMap((one) => stayOn(one, asOf) ?? [])
  return { ...known, leads: stays(entry.leads), excused: stays(entry.excused) }
}

/** Everything by a key of its own, in the order it was handed over. */
export function group<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) put(groups, by(one), one)
  return groups
}

function groupAll<T>(all: readonly T[], by: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) for (const key of by(one)) put(groups, key, one)
  return groups
}

function put<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const there = groups.get(key)
  if (there) there.push(one)
  else groups.set(key, [one])
}

/** From the earliest to the latest, in whatever order they were handed over. */
export const inOrder = <T extends Entered>(all: readonly T[]): T[] =>
  [...all].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.enteredOn, b.enteredOn) || compareText(a.id, b.id),
  )

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
