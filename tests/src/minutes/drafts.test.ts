import { draftShelf, type Draft, type Shelf } from '../../../src/pages/minutes/drafts'

const shelfOf = (kept = new Map<string, unknown>()): Shelf => ({
  read: (key) => kept.get(key),
  write: (key, value) => void kept.set(key, JSON.parse(JSON.stringify(value))),
  clear: (key) => void kept.delete(key),
})
const place = { member: 'zhang', meeting: 'meeting-1', part: 'agenda' } as const
const draft: Draft<'agenda'> = { value: ['一'], base: { revision: 3, value: [] }, at: 5 }

it('a draft is found again by the same person, for the same meeting and part', () => {
  const shelf = shelfOf()
  draftShelf(shelf, place).keep(draft)
  expect(draftShelf(shelf, place).find()).toEqual(draft)
})
it.each([{ member: 'li' }, { meeting: 'meeting-2' }, { part: 'points' as const }])(
  'and by nobody else, and nowhere else: %p',
  (elsewhere) => {
    const shelf = shelfOf()
    draftShelf(shelf, place).keep(draft)
    expect(draftShelf(shelf, { ...place, ...elsewhere }).find()).toBeUndefined()
  },
)
it('once dropped it is gone', () => {
  const drafts = draftShelf(shelfOf(), place)
  drafts.keep(draft)
  drafts.drop()
  expect(drafts.find()).toBeUndefined()
})
it('a full phone says so instead of failing', () => {
  const full = {
    ...shelfOf(),
    write: () => {
      throw new Error('exceed max storage')
    },
  }
  expect(draftShelf(full, place).keep(draft)).toBe(false)
})
it.each([undefined, '', 'text', { value: '一' }, { ...draft, value: { a: 1 } }, { ...draft, base: {} }])(
  'what is no draft is not taken for one: %p',
  (kept) => {
    const shelf = shelfOf(new Map([['minutes/zhang/meeting-1/agenda', kept]]))
    expect(draftShelf(shelf, place).find()).toBeUndefined()
  },
)
