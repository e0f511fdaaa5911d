import { decided, elected, placed, renamed } from '#domain/roster/history'
import { anOrganization } from './an-organization'

const branch = anOrganization({ _id: 'b', path: ['c', 'b'] })

describe('名称与隶属的经过 — what it was called, and where it stood', () => {
  it('a new name follows the old one', () => {
    const after = renamed(branch, '新名', '2026-03-01')
    expect(after).toMatchObject({
      name: '新名',
      names: [...branch.names, { name: '新名', from: '2026-03-01' }],
    })
  })

  it('a name from the day of the last one takes its place', () => {
    expect(renamed(branch, '新名', '2020-01-01').names).toEqual([{ name: '新名', from: '2020-01-01' }])
  })

  it('a new place follows the old one, with the superior there', () => {
    const after = placed(branch, ['c', 'g', 'b'], '2026-03-01')
    expect(after).toMatchObject({ parent: 'g', path: ['c', 'g', 'b'] })
    expect(after.places).toEqual([...branch.places, { path: ['c', 'g', 'b'], from: '2026-03-01' }])
  })

  it('a place that began before the last one takes its place and keeps its day', () => {
    expect(placed(branch, ['c', 'g', 'b'], '2019-01-01').places).toEqual([
      { path: ['c', 'g', 'b'], from: '2020-01-01' },
    ])
  })
})

describe('换届与考核的经过 — what was elected and decided', () => {
  const term = { electedOn: '2023-05-10', months: 36, seats: 5 } as const
  const decision = { from: '2026-01-01', standards: ['s1'], decidedOn: '2025-12-01' } as const
  const asked = { ...decision, standards: [...decision.standards] }

  it('a term on the day of the last corrects it; on another day it follows', () => {
    const once = elected(branch, term)
    expect(elected(once, { ...term, seats: 7 }).terms).toEqual([{ ...term, seats: 7 }])
    expect(elected(once, { ...term, electedOn: '2023-05-11' }).terms).toHaveLength(2)
  })

  it('a decision said twice is one, whenever it is said; a different one is kept beside it', () => {
    const once = decided(branch, asked)
    expect(decided(once, { ...asked, decidedOn: '2025-12-02' })).toBe(once)
    expect(decided(once, { ...asked, standards: ['s2'] }).measured).toHaveLength(2)
    expect(decided(once, { ...asked, scheme: 'stars' }).measured).toHaveLength(2)
  })
})
