import type { BranchYear, Entered, Records, Stay } from '#types/records'
import type { Published } from '#domain/unit/check'
import { sayAt } from './files'

type Kind = keyof Records
type One<K extends Kind> = Records[K][number]

/** What has to hold of a record, the field that is wrong where it does not, and what to say of it. */
type Rule = readonly [holds: boolean, field: string, says: string]

/** What a file's records say of each other and cannot mean, though every field by itself has the right form. */
export function checkRecords(
  { branch, records, rules = {} }: BranchYear,
  { standards, schemes }: Pick<Published, 'standards' | 'schemes'>,
): string[] {
  const members = new Set(records.roll.map(({ member }) => member))
  const acts = new Set(records.acts.map(({ id }) => id))
  const clauses = new Set(
    [...standards, ...schemes, ...(rules.local ?? [])].flatMap((one) => one.clauses.map(({ id }) => id)),
  )
  const isOnRoll = ({ member }: { member: string }): Rule => [
    members.has(member),
    'member',
    `names nobody on the roll: ${member}`,
  ]
  const isClause = ({ clause }: { clause: string }): Rule => [
    clauses.has(clause),
    'clause',
    `names a clause there is not: ${clause}`,
  ]
  const of = <K extends Kind>(kind: K, rulesOf: (one: One<K>) => readonly Rule[]): string[] =>
    records[kind].flatMap((one, index) => say(`/records/${kind}/${index}`, one, rulesOf(one)))
  return [
    ...say('/branch', branch, [inOrder('endedOn', branch.foundedOn, branch.endedOn), ...groupRules(branch)]),
    ...of('roll', ({ leads, excused, ...entry }) => [
      ends(entry),
      ...(leads ?? []).map((stay, index) => ends(stay, `leads/${index}/`)),
      ...(excused ?? []).map((stay, index) => ends(stay, `excused/${index}/`)),
    ]),
    ...of('acts', ({ due, present, voters, votersPresent }) => [
      isPart('present', present, 'due', due),
      isPart('votersPresent', votersPresent, 'voters', voters),
    ]),
    ...of('study', (one) => [isOnRoll(one)]),
    ...of('bills', (one) => [isOnRoll(one)]),
    ...of('happenings', ({ act }) => [
      [act === undefined || acts.has(act), 'act', `names an act there is not: ${act}`],
    ]),
    ...of('counts', ({ done, of: all }) => [isPart('done', done, 'of', all)]),
    ...of('judgements', (one) => [isClause(one)]),
    ...of('waivers', (one) => [isClause(one)]),
    ...(Object.keys(records) as Kind[]).flatMap((kind) =>
      kind === 'roll' ? [] : checkIds(`/records/${kind}`, records[kind]),
    ),
  ]
}

const groupRules = ({ groups, groupStays = [] }: BranchYear['branch']): Rule[] =>
  groupStays.flatMap((stay, index): Rule[] => {
    const at = `groupStays/${index}/`
    return [ends(stay, at), [groups.includes(stay.group), `${at}group`, `names no group: ${stay.group}`]]
  })

const say = (path: string, one: { id?: string; member?: string }, rules: readonly Rule[]): string[] =>
  rules.flatMap(([holds, field, says]) =>
    holds ? [] : [sayAt(`${path}/${field}`, one.id ?? one.member, says)],
  )

const inOrder = (field: string, from: string, until: string | undefined): Rule => [
  until === undefined || until >= from,
  field,
  `is before its beginning on ${from}: correct one of them`,
]

const ends = ({ from, until }: Stay, way = ''): Rule => inOrder(`${way}until`, from, until)

const isPart = (field: string, part = 0, wholeField: string, whole = part): Rule => [
  part <= whole,
  field,
  `is more than ${wholeField}, ${part} of ${whole}: correct one of them`,
]

/** Ids are one record's each; what replaces a record replaces one of its own kind, and never comes round to itself. */
function checkIds(path: string, records: readonly Pick<Entered, 'id' | 'replaces'>[]): string[] {
  const byId = new Map(records.map((one) => [one.id, one]))
  const first = new Map([...records.entries()].reverse().map(([index, { id }]) => [id, index]))
  return records.flatMap((one, index) =>
    say(`${path}/${index}`, one, [
      [
        first.get(one.id) === index,
        'id',
        `is taken already by ${path}/${first.get(one.id)}: give it another`,
      ],
      [
        one.replaces === undefined || byId.has(one.replaces),
        'replaces',
        `names no record among ${path}: ${one.replaces}`,
      ],
      [!comesRound(one, byId), 'replaces', 'comes round to the record itself: name the earlier one'],
    ]),
  )
}

type Correction = Pick<Entered, 'id' | 'replaces'>

function comesRound({ id, replaces }: Correction, byId: ReadonlyMap<string, Correction>): boolean {
  const seen = new Set<string>()
  let earlier = replaces
  while (earlier !== undefined && earlier !== id && !seen.has(earlier)) {
    seen.add(earlier)
    earlier = byId.get(earlier)?.replaces
  }
  return earlier === id
}
