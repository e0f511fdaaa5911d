import { heldAs, factOf, fromMeetings, isOfMeetings, type FactKind } from '#domain/meetings/clauses'
import { keptElsewhere } from '#domain/meetings/elsewhere'
import { kinds } from '#domain/meetings/kinds'
import { allClauses } from '#domain/standards/library'
import { activityName } from '#domain/wording/names/activities'

const facts = allClauses.flatMap(({ must }) => factOf(must) ?? [])
const asked = (kind: FactKind): string[] => [
  ...new Set(facts.filter((fact) => fact.kind === kind).map(({ of }) => of)),
]
const computed = (kind: FactKind): readonly string[] => fromMeetings[kind]
const elsewhere = (kind: FactKind): readonly string[] =>
  kind === 'study' ? [] : Object.keys(keptElsewhere[kind])

describe('what of the standards is computed from meetings', () => {
  it.each(['hold', 'share', 'respond', 'follow', 'study'] as const)(
    'every fact that a clause asks to %s is computed, or has a reason why a meeting cannot show it',
    (kind) => {
      expect([...computed(kind), ...elsewhere(kind)].sort()).toEqual(asked(kind).sort())
    },
  )

  it('gives every reason in a sentence', () => {
    const reasons = Object.values(keptElsewhere).flatMap((all) => Object.values(all))

    expect(reasons.filter((reason) => !/^\p{Script=Han}.{5,}/u.test(reason))).toEqual([])
  })

  it('computes whatever one of the kinds of meeting serves', () => {
    const served: string[] = Object.values(kinds).flatMap(({ serves }) => [...serves])

    expect(served.filter((activity) => !(activity in heldAs))).toEqual([])
  })

  it('names every activity it computes', () => {
    expect(Object.keys(heldAs).filter((activity) => !(activity in activityName))).toEqual([])
  })

  it('leaves papers, money and judgements alone', () => {
    const others = allClauses.filter(({ must }) => factOf(must) === undefined)

    expect(others.some(isOfMeetings)).toBe(false)
    expect(new Set(others.map(({ must }) => must.kind))).toEqual(
      new Set(['pay', 'file', 'reach', 'finish', 'avoid', 'judge', 'combine']),
    )
  })
})
