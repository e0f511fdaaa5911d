import fc from 'fast-check'
import type { Level, Organization } from '#types/organization'
import { placed } from '#domain/roster/history'
import { alongWith, endingComplaint, foundingComplaint, movingComplaint } from '#domain/roster/shape'
import { anOrganization } from './an-organization'

const today = '2026-03-25'
type Tree = Map<string, Organization>

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ did: fc.constant('found' as const), level: levels(), under: fc.nat() }),
  },
  { weight: 3, arbitrary: fc.record({ did: fc.constant('move' as const), at: fc.nat(), under: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant('end' as const), at: fc.nat() }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function levels(): fc.Arbitrary<Level> {
  return fc.constantFrom('committee', 'committee', 'generalBranch', 'branch', 'group')
}

const pick = (tree: Tree, number: number): Organization => [...tree.values()][number % tree.size]!
const lineTo = (tree: Tree, id: string): Organization[] => {
  const { parent, ...one } = tree.get(id)!
  return [...(parent ? lineTo(tree, parent) : []), { ...one, ...(parent && { parent }) }]
}

/** What the doors do, by the same rules, in one step each. */
function take(tree: Tree, asked: Step): void {
  if (asked.did === 'found') {
    const under = pick(tree, asked.under)
    const _id = `o${tree.size}`
    if (!foundingComplaint({ level: asked.level, on: today }, under, today))
      tree.set(_id, anOrganization({ _id, level: asked.level, path: [...under.path, _id] }))
    return
  }
  const one = pick(tree, asked.at)
  if (asked.did === 'end') {
    const empty = ![...tree.values()].some(({ parent, ended }) => parent === one._id && !ended)
    if (empty && !one.ended && !endingComplaint(one, undefined, today, today))
      tree.set(one._id, { ...one, ended: { on: today } })
    return
  }
  const line = lineTo(tree, pick(tree, asked.under)._id)
  if (one.ended || movingComplaint(one, line, today, today)) return
  const path = [...line.map(({ _id }) => _id), one._id]
  for (const below of [...tree.values()].filter((each) => each.path.includes(one._id)))
    tree.set(below._id, placed(below, alongWith(below.path, one._id, path), today))
}

const treeAfter = (steps: readonly Step[]): Tree => {
  const tree: Tree = new Map([['top', anOrganization({ _id: 'top', level: 'committee', path: ['top'] })]])
  steps.forEach((one) => take(tree, one))
  return tree
}

describe('组织树的规律 — laws of the tree, whatever was founded, moved and ended', () => {
  const always = (holds: (one: Organization, tree: Tree) => void): void =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const tree = treeAfter(steps)
        for (const one of tree.values()) holds(one, tree)
      }),
      { numRuns: 300 },
    )

  it('every path is that of the one above, and itself', () => {
    always(({ _id, parent, path }, tree) => {
      expect(path).toEqual([...(parent ? tree.get(parent)!.path : []), _id])
    })
  })

  it('nothing stands in a circle, and everything below the one top', () => {
    always(({ path }) => {
      expect(path[0]).toBe('top')
      expect(new Set(path).size).toBe(path.length)
    })
  })

  it('the places of each follow one another, and the last is where it stands', () => {
    always(({ places, path }) => {
      const days = places.map(({ from }) => from)
      expect(days).toEqual([...new Set(days)].sort())
      expect(places.at(-1)!.path).toEqual(path)
    })
  })

  it('nothing that lives stands below what has ended', () => {
    always(({ ended, parent }, tree) => {
      if (!ended && parent) expect(tree.get(parent)).not.toHaveProperty('ended')
    })
  })

  it('the steps do move things: the laws are not about trees nobody touched', () => {
    const moved = fc
      .sample(fc.array(step, { minLength: 40, maxLength: 60 }), { numRuns: 50, seed: 5 })
      .filter((steps) => [...treeAfter(steps).values()].some(({ places }) => places.length > 1))

    expect(moved.length).toBeGreaterThan(10)
  })
})
