import type { Clause } from '#types/standard'
import type { LocalStandard, Override, Retirement } from '#types/unit-rules'
import { checkChange, checkParts, type Known } from './check-change'
import { checkMust } from './check-must'
import { at, checkTime, isBlank, isDay, overlap, unless, type Problem } from './problem'

type Found = ReturnType<typeof unless>

/** What a unit's own standards may refer to: what is published and not theirs, what there is in all, and the questions. */
export type Around = {
  published: Known
  known: Known
  standards: ReadonlySet<string>
  rulings: ReadonlySet<string>
}

/** What is wrong with the standards a unit wrote itself, in themselves and with each other. */
export function checkLocal(all: readonly LocalStandard[], around: Around): Problem[] {
  const own = all.flatMap(({ clauses }) => clauses)
  const ids = all.map(({ id }) => id)
  return [
    ...all.flatMap(({ id, clauses }, index) => [
      ...at(id, [
        ...unless(!isBlank(id), 'id', '不能空着'),
        ...unless(
          !around.standards.has(id) && ids.indexOf(id) === index,
          'id',
          '编号已被另一个标准用了，请换一个',
        ),
      ]),
      ...clauses.flatMap((clause) => at(clause.id, checkClause(clause, own, around))),
    ]),
    ...checkChanges(all, around),
  ]
}

function checkClause(clause: Clause, own: readonly Clause[], around: Around): Found {
  const { id, title, source, effective, must, rulings = [] } = clause
  const inForce = own.filter((one) => one.id === id && overlap(one.effective, effective))
  return [
    ...unless(!isBlank(id), 'id', '不能空着'),
    ...unless(!around.published.has(id), 'id', '这个编号是公布的条款，要改它请写在 overrides 里'),
    ...unless(inForce.length <= 1, 'effective', '同一编号有两个版本在同一天有效，请错开日期'),
    ...unless(!isBlank(title), 'title', '不能空着'),
    ...Object.entries(source).flatMap(([field, text]) =>
      unless(!isBlank(text), `source.${field}`, '不能空着'),
    ),
    ...checkTime(effective, 'effective'),
    ...checkMust(must),
    ...checkParts(id, must, around.known),
    ...checkSame(clause, around.known),
    ...unless(
      rulings.every((one) => around.rulings.has(one)),
      'rulings',
      '引用了没有登记的问题，请核对编号',
    ),
  ]
}

/** Whoever says that another clause asks the same has to ask the same: either may stand for the other. */
function checkSame({ id, sameAs, must, owner, exempt }: Clause, known: Known): Found {
  if (sameAs === undefined) return []
  const other = known.get(sameAs)
  if (!other || sameAs === id) return unless(false, 'sameAs', '没有这一条，请核对编号')
  return unless(
    inOrder([must, owner, exempt]) === inOrder([other.must, other.owner, other.exempt]),
    'sameAs',
    `与 ${sameAs} 要求的不一样，请改成一样，或者去掉 sameAs`,
  )
}

/** As text, whatever the order of the fields. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** What all the standards together change in others' clauses: each once a day. */
function checkChanges(all: readonly LocalStandard[], { published, known }: Around): Problem[] {
  const overrides = all.flatMap((one) => one.overrides ?? [])
  const retires = all.flatMap((one) => one.retires ?? [])
  const seen = new Set<string>()
  const isFirst = ({ clause, from }: Retirement | Override): boolean =>
    seen.size < seen.add(`${clause} ${from}`).size
  const once = (one: Retirement | Override, field: string): Found =>
    unless(isFirst(one), field, '同一条在同一天改了两次，请只留一个')
  return [
    ...overrides.flatMap((one) =>
      at(one.clause, [
        ...checkOverride(one, published.get(one.clause), known),
        ...once(one, 'overrides.from'),
      ]),
    ),
    ...retires.flatMap((one) =>
      at(one.clause, [...checkRetirement(one, published), ...once(one, 'retires.from')]),
    ),
  ]
}

const checkOverride = ({ from, why, change }: Override, clause: Clause | undefined, known: Known): Found => [
  ...(clause
    ? checkChange(change, clause, known, 'overrides.change')
    : unless(false, 'overrides.clause', '没有这一条，请核对编号')),
  ...unless(isDay(from), 'overrides.from', '日期不存在，请改正'),
  ...unless(!isBlank(why), 'overrides.why', '请写明为什么改'),
]

const checkRetirement = ({ clause, from, why }: Retirement, published: Known): Found => [
  ...unless(published.has(clause), 'retires.clause', '没有这一条，请核对编号'),
  ...unless(isDay(from), 'retires.from', '日期不存在，请改正'),
  ...unless(!isBlank(why), 'retires.why', '请写明为什么不再要求'),
]
