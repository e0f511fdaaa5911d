import type { Ruling } from '#types/ruling'
import type { RatingScheme } from '#types/rating'
import type { Clause, ClauseId, Standard } from '#types/standard'
import type { LocalStandard, Override, UnitRules } from '#types/unit-rules'
import { problemsOf } from '#domain/schemes/settle'
import { checkMust, foreignFields } from './check-must'
import { at, isBlank, isDay, unless, type Problem } from './problem'

/** What is published: all that a unit's own rules can refer to. */
export type Published = {
  standards: readonly Standard[]
  rulings: readonly Ruling[]
  schemes: readonly RatingScheme[]
}

/** What is wrong with a unit's own rules; nothing where they can go live. */
export function checkRules(rules: UnitRules, published: Published): Problem[] {
  const { bound = [], scheme: chosen, local = [], decisions = [], schemes = {} } = rules
  const standard = new Set(published.standards.map(({ id }) => id))
  return [
    ...bound.flatMap(({ standard: id, from, until }) =>
      at(id, [
        ...unless(standard.has(id), 'bound.standard', '没有这个标准，请核对编号'),
        ...checkTime(from, until, 'bound'),
      ]),
    ),
    ...(chosen === undefined
      ? []
      : at(
          chosen,
          unless(
            published.schemes.some(({ id }) => id === chosen),
            'scheme',
            '没有这个方案，请核对编号',
          ),
        )),
    ...local.flatMap((one) => checkLocal(one, local, published)),
    ...decisions.flatMap(({ ruling, reading, from, by }) => {
      const known = published.rulings.find(({ id }) => id === ruling)
      return at(ruling, [
        ...unless(known?.settable === true, 'decisions.ruling', '没有这个问题，或者它不由单位另定'),
        ...unless(!known || known.readings.includes(reading), 'decisions.reading', '请从列出的读法里选一个'),
        ...unless(isDay(from), 'decisions.from', '日期不存在'),
        ...unless(!isBlank(by), 'decisions.by', '请写明由谁决定'),
      ])
    }),
    ...Object.entries(schemes).flatMap(([id, changes]) => {
      const scheme = published.schemes.find((one) => one.id === id)
      const says = scheme ? problemsOf(scheme, changes) : ['没有这个方案，请核对编号']
      return at(
        id,
        says.map((text) => ({ field: 'schemes', says: text })),
      )
    }),
  ]
}

function checkLocal(
  local: LocalStandard,
  all: readonly LocalStandard[],
  { standards, rulings }: Published,
): Problem[] {
  const published = new Map(standards.flatMap(({ clauses }) => clauses.map((one) => [one.id, one] as const)))
  const own = all.flatMap(({ clauses }) => clauses)
  const known = new Set([...published.keys(), ...own.map(({ id }) => id)])
  const ruled = new Set(rulings.map(({ id }) => id))
  const { id, overrides = [], retires = [] } = local
  const alike = [...standards, ...all].filter((one) => one.id === id)
  return [
    ...at(id, unless(alike.length === 1, 'id', '编号已被另一个标准用了，请换一个')),
    ...local.clauses.flatMap((clause) =>
      at(clause.id, [
        ...unless(!published.has(clause.id), 'id', '这个编号是公布的条款，要改它请写在 overrides 里'),
        ...checkClause(clause, own, known, ruled),
      ]),
    ),
    ...overrides.flatMap((override) =>
      at(override.clause, checkOverride(override, published.get(override.clause))),
    ),
    ...retires.flatMap(({ clause, from, why }) =>
      at(clause, [
        ...unless(published.has(clause), 'retires.clause', '没有这一条，请核对编号'),
        ...unless(isDay(from), 'retires.from', '日期不存在'),
        ...unless(!isBlank(why), 'retires.why', '请写明为什么不再要求'),
      ]),
    ),
  ]
}

type Found = ReturnType<typeof unless>

function checkClause(
  { id, title, source, effective, must, sameAs, rulings = [] }: Clause,
  own: readonly Clause[],
  known: ReadonlySet<ClauseId>,
  ruled: ReadonlySet<string>,
): Found {
  const inForce = own.filter((one) => one.id === id && meets(one, effective))
  const missing =
    must.kind === 'combine' ? must.clauses.filter((part) => !known.has(part) || part === id) : []
  return [
    ...unless(inForce.length <= 1, 'effective', '同一编号有两个版本在同一天有效，请错开日期'),
    ...unless(!isBlank(title), 'title', '不能空着'),
    ...Object.entries(source).flatMap(([field, text]) =>
      unless(!isBlank(text), `source.${field}`, '不能空着'),
    ),
    ...checkTime(effective.from, effective.until, 'effective'),
    ...checkMust(must),
    ...unless(missing.length === 0, 'must.clauses', `没有这些条款：${missing.join('、')}`),
    ...unless(
      sameAs === undefined || (known.has(sameAs) && sameAs !== id),
      'sameAs',
      '没有这一条，请核对编号',
    ),
    ...unless(
      rulings.every((one) => ruled.has(one)),
      'rulings',
      '引用了没有登记的问题',
    ),
  ]
}

function checkOverride({ from, why, change }: Override, clause: Clause | undefined): Found {
  if (!clause) return unless(false, 'overrides.clause', '没有这一条，请核对编号')
  const kind = change.must?.kind ?? clause.must.kind
  const must = { ...clause.must, ...change.must } as Clause['must']
  return [
    ...unless(isDay(from), 'overrides.from', '日期不存在'),
    ...unless(!isBlank(why), 'overrides.why', '请写明为什么改'),
    ...unless(
      kind === clause.must.kind,
      'overrides.change.must.kind',
      `这一条的方式是 ${clause.must.kind}，要换方式请停用它、另加一条`,
    ),
    ...foreignFields(clause.must.kind, change.must ?? {}).flatMap((field) =>
      unless(false, `overrides.change.must.${field}`, '这一条没有这个字段，请核对'),
    ),
    ...(kind === clause.must.kind ? checkMust(must) : []),
  ]
}

const checkTime = (from: string, until: string | undefined, field: string): Found => [
  ...unless(isDay(from), `${field}.from`, '日期不存在'),
  ...unless(until === undefined || (isDay(until) && until >= from), `${field}.until`, '不能早于开始的日期'),
]

const meets = ({ effective: a }: Clause, b: Clause['effective']): boolean =>
  a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31')
