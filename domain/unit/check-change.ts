import type { ClauseChange } from '#types/ruling'
import type { Clause, ClauseId, Must } from '#types/standard'
import { checkMust, foreignFields } from './check-must'
import { isBlank, unless } from './problem'

type Found = ReturnType<typeof unless>

/** Every clause that a unit's rules can name, by its id. */
export type Known = ReadonlyMap<ClauseId, Clause>

/** What is wrong with asking a clause otherwise: the demand stays of its sort, and has to make sense as a whole. */
export function checkChange(change: ClauseChange, clause: Clause, known: Known, way: string): Found {
  const { kind } = clause.must
  const wanted = change.must?.kind ?? kind
  const must = { ...clause.must, ...change.must } as Must
  return [
    ...unless(change.title === undefined || !isBlank(change.title), `${way}.title`, '不能空着'),
    ...unless(wanted === kind, `${way}.must.kind`, `这一条的方式是 ${kind}，要换方式请停用它、另加一条`),
    ...foreignFields(kind, change.must ?? {}).flatMap((field) =>
      unless(false, `${way}.must.${field}`, '这一条没有这个字段，请核对'),
    ),
    ...(wanted === kind
      ? [...checkMust(must), ...checkParts(clause.id, must, known)].map(({ field, says }) => ({
          field: `${way}.${field}`,
          says,
        }))
      : []),
  ]
}

/** A mean is of clauses there are, and is never a part of itself, however far down. */
export function checkParts(id: ClauseId, must: Must, known: Known): Found {
  const parts = partsOf(must)
  const missing = parts.filter((part) => !known.has(part))
  const round = parts.filter((part) => part === id || allParts(part, known).has(id))
  return [
    ...unless(missing.length === 0, 'must.clauses', `没有这些条款：${missing.join('、')}，请核对编号`),
    ...unless(round.length === 0, 'must.clauses', `${round.join('、')} 又要由这一条合成，请去掉一头`),
  ]
}

const partsOf = (must: Must | undefined): readonly ClauseId[] =>
  must?.kind === 'combine' ? must.clauses : []

function allParts(id: ClauseId, known: Known, found = new Set<ClauseId>()): Set<ClauseId> {
  for (const part of partsOf(known.get(id)?.must)) {
    if (found.has(part)) continue
    found.add(part)
    allParts(part, known, found)
  }
  return found
}
