import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clause, Standard } from '#types/standard'
import { allClauses, findClause, standards } from '#domain/standards/library'
import { notModelled } from '#domain/standards/not-modelled'
import { rulings } from '#domain/standards/rulings'

const published = readFileSync(join(__dirname, 'published-ids.txt'), 'utf8').trim().split('\n')
const modelled = new Set(allClauses.map(({ id }) => id))
const fullList: readonly Standard[] = standards

describe('the list is complete', () => {
  test('503 published ids', () => expect(new Set(published).size).toBe(503))

  test('each is modelled, or left out with a reason', () => {
    const lost = published.filter((id) => !modelled.has(id) && !(id in notModelled))
    const both = published.filter((id) => modelled.has(id) && id in notModelled)

    expect(lost.map((id) => `${id}: model it, or say why not in domain/standards/not-modelled.ts`)).toEqual(
      [],
    )
    expect(both.map((id) => `${id}: is modelled, strike it from domain/standards/not-modelled.ts`)).toEqual(
      [],
    )
  })

  test('nothing is left out that was not published', () => {
    const unknown = Object.keys(notModelled).filter((id) => !published.includes(id))

    expect(unknown.map((id) => `${id}: strike it from domain/standards/not-modelled.ts`)).toEqual([])
  })

  /** What the documents say without a number of its own is added freely; national rules are numbered across standards. */
  test('an added clause needs only an id that begins with its standard’s', () => {
    const foreign = fullList.flatMap(({ id: standard, verified, clauses }) =>
      clauses
        .filter(({ id }) => !id.startsWith(verified ? `${standard}.` : 'N-'))
        .map(({ id }) => `${id}: begin its id with ${verified ? `${standard}.` : 'N-'}`),
    )
    expect(foreign).toEqual([])
  })

  test('every reason is a sentence', () => {
    for (const reason of Object.values(notModelled)) expect(reason.length).toBeGreaterThan(8)
  })
})

describe('the data are plain', () => {
  test.each(fullList.map((standard) => [standard.id, standard] as const))('%s as JSON', (_, standard) => {
    expect(JSON.parse(JSON.stringify(standard))).toEqual(standard)
  })

  test('the rulings as JSON', () => expect(JSON.parse(JSON.stringify(rulings))).toEqual(rulings))
})

describe('ids', () => {
  const unique = (ids: readonly string[]) =>
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])

  test('of standards and rulings are unique', () => {
    unique(fullList.map(({ id }) => id))
    unique(rulings.map(({ id }) => id))
  })

  test('no two versions of a clause are in force on one day', () => {
    const overlap = (a: Clause, b: Clause) =>
      a.effective.from <= (b.effective.until ?? '9999-12-31') &&
      b.effective.from <= (a.effective.until ?? '9999-12-31')
    const clashes = allClauses.filter((a, at) =>
      allClauses.some((b, other) => other < at && a.id === b.id && overlap(a, b)),
    )
    expect(clashes).toEqual([])
  })

  test('a clause ends after it begins', () => {
    for (const { id, effective } of allClauses)
      expect([id, effective.until === undefined || effective.until >= effective.from]).toEqual([id, true])
  })
})

describe('references', () => {
  test('a mean is of clauses there are, and they come before it where they are means themselves', () => {
    allClauses.forEach(({ id, must }, at) => {
      if (must.kind !== 'combine') return
      expect(must.clauses.length).toBeGreaterThan(1)
      for (const part of must.clauses) {
        expect([id, part, modelled.has(part)]).toEqual([id, part, true])
        if (findClause(part)?.must.kind === 'combine')
          expect(allClauses.findIndex((clause) => clause.id === part)).toBeLessThan(at)
      }
    })
  })

  test('the same fact asks the same of the same people', () => {
    for (const clause of allClauses) {
      if (!clause.sameAs) continue
      const first = findClause(clause.sameAs)
      expect([clause.id, first?.must, first?.owner, first?.exempt]).toEqual([
        clause.id,
        clause.must,
        clause.owner,
        clause.exempt,
      ])
      expect(first?.sameAs).toBeUndefined()
      expect([clause.id, first?.kinds]).toEqual([clause.id, undefined])
    }
  })

  test('every ruling leaned on is registered, with readings and a decision', () => {
    const ids = new Set(rulings.map(({ id }) => id))
    const unknown = allClauses.flatMap(({ id, rulings: used = [] }) =>
      used.filter((ruling) => !ids.has(ruling)).map((ruling) => `${id} ${ruling}`),
    )
    expect(unknown).toEqual([])
    for (const { id, question, readings, decision, decidedOn } of rulings) {
      expect([id, question.endsWith('？'), readings.length > 1, decision.length > 2]).toEqual([
        id,
        true,
        true,
        true,
      ])
      expect(decidedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  test('what the documents leave open leans on a ruling', () => {
    const bare = allClauses.filter(
      ({ must, rulings: used = [] }) =>
        used.length === 0 &&
        (must.kind === 'judge' || must.kind === 'respond' || (must.kind === 'finish' && !must.due)),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })
})

test('every clause has a title and says where it stands', () => {
  for (const { id, title, source } of allClauses) {
    expect([id, title.length > 3, title.length <= 24]).toEqual([id, true, true])
    expect([id, Object.values(source).every((part) => part.trim() !== '')]).toEqual([id, true])
  }
})
