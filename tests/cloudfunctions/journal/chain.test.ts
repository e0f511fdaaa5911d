import * as fc from 'fast-check'
import type { JournalEntry } from '#types/journal'
import { findBreak, findStray, forge, tailOf } from '../../../cloudfunctions/shared/chain'
import { anEntry } from './chains'

const when = { upTo: '2026-03-25T02:00:00.000Z', sealedAt: '2026-03-25T02:02:00.000Z' }
const some = Array.from({ length: 8 }, (_, n) => anEntry('zonghe', n))
const link = forge('zonghe', tailOf(undefined), some, when)

/** The same with its fields in the opposite order, as another driver may hand them over. */
const turned = (entry: JournalEntry) => Object.fromEntries(Object.entries(entry).reverse()) as JournalEntry

const which = fc.integer({ min: 0, max: some.length - 1 })

describe('a link and its entries', () => {
  it('fit, in whatever order the fields come', () => {
    expect(findBreak('zonghe', tailOf(undefined), link)).toBeUndefined()
    expect(findStray(link, some.map(turned))).toBeUndefined()
  })

  it('no longer fit when any one entry is altered in any one field', () => {
    const fields = fc.constantFrom(
      ...(Object.keys(some[0]!) as (keyof JournalEntry)[]).filter((f) => f !== '_id'),
    )
    fc.assert(
      fc.property(which, fields, fc.string(), (index, field, value) => {
        fc.pre(some[index]![field] !== value)
        const changed = some.map((entry, i) => (i === index ? { ...entry, [field]: value } : entry))
        expect(findStray(link, changed)?.entry).toBe(some[index]!._id)
      }),
    )
  })

  it('no longer fit when entries are gone: the first of them is named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(which, { minLength: 1 }), (gone) => {
        const rest = some.filter((_, index) => !gone.includes(index))
        expect(findStray(link, rest)?.entry).toBe(some[Math.min(...gone)]!._id)
      }),
    )
  })

  it('no longer fit when one is added anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 8 }), (minute) => {
        const extra = anEntry('zonghe', minute, 5)
        const more = [...some, extra].sort((a, b) => (a._id < b._id ? -1 : 1))
        expect(findStray(link, more)?.entry).toBe(extra._id)
      }),
    )
  })
})
