import { clausesIn } from '#domain/formula'
import { published } from '#domain/standards/published'
import { findClause } from '#domain/standards/library'

describe.each(published.schemes.map((scheme) => [scheme.id, scheme] as const))('%s', (_, scheme) => {
  const own = new Map(scheme.clauses.map((clause) => [clause.id, clause]))
  const named = scheme.dimensions.flatMap(({ items }) => items.flatMap(({ of }) => clausesIn(of)))
  const clauses = [...new Set(named)].map((id) => own.get(id) ?? findClause(id))

  it('scores only what there is to score', () => {
    expect(clauses.filter((clause) => clause === undefined)).toEqual([])
    expect(clauses.filter((clause) => clause?.shown).map((clause) => clause!.id)).toEqual([])
  })

  it('never costs a branch a point for what is a superior’s or somebody’s own', () => {
    expect(clauses.filter((clause) => clause?.owner !== 'branch').map((clause) => clause!.id)).toEqual([])
  })

  it('counts no clause twice in one dimension', () => {
    for (const { id, items } of scheme.dimensions) {
      const ids = items.flatMap(({ of }) => clausesIn(of))
      expect([id, ids.filter((one, index) => ids.indexOf(one) !== index)]).toEqual([id, []])
    }
  })
})
