import type { Input } from '#types/api'
import type { Organization } from '#types/organization'
import { good, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Now<A extends 'elect' | 'measure' | 'sort'> = Omit<Input<'organizations', A>, 'at' | 'revision'>
const revisionOf = async (at: string) => (await house.stored<Organization>('organizations', at))!.revision
const ask = async <A extends 'elect' | 'measure' | 'sort'>(
  action: A,
  more: Now<A>,
  who: string,
  at: string,
) => {
  const input = { at, revision: await revisionOf(at), ...more } as Input<'organizations', A>
  return house.as(who)('organizations', action, input)
}
const term = { electedOn: '2026-03-01', months: 36, seats: 3 } as const
const elect = (more: Partial<Now<'elect'>> = {}, who = 'zonghe-01', at = 'zonghe') =>
  ask('elect', { ...term, ...more }, who, at)
const decision: Now<'measure'> = { from: '2026-01-01', standards: ['ORGAN'], scheme: 'STAR1' }
const measure = (more: Partial<Now<'measure'>> = {}, who = 'zonghe-05', at = 'zonghe') =>
  ask('measure', { ...decision, ...more }, who, at)
const staleSince = async (id: string) =>
  (await house.stored<{ staleSince: string }>('standings', id))?.staleSince

describe('换届 — elections', () => {
  it('begin a term whose end and reminders follow, and keep the terms before', async () => {
    const { terms } = good(await elect({ approval: '星组〔2026〕9号' }))

    expect(terms).toHaveLength(2)
    expect(terms[1]).toEqual({
      ...{ ...term, approval: '星组〔2026〕9号', until: '2029-03-01' },
      remindOn: ['2028-09-01', '2028-12-01', '2029-02-01'],
    })
  })

  it('sent twice is one term; another on its day corrects it', async () => {
    const again = (more = {}) => elect(more, 'zhizao-01', 'zhizao')
    good(await again())
    good(await again())
    const { terms } = good(await again({ seats: 5 }))

    expect(terms.map(({ seats }) => seats)).toEqual([5, 5])
  })

  it('mark the branch’s year as changed', async () => {
    const before = await staleSince('xiaoxue:2026')
    good(await elect({}, 'xiaoxue-01', 'xiaoxue'))

    expect(await staleSince('xiaoxue:2026')).not.toBe(before)
  })

  it.each([
    ['before the last one', { electedOn: '2024-11-19' }, 'xuesheng-01', 'xuesheng', 'invalid', /上一次换届/],
    ['tomorrow', { electedOn: '2026-03-26' }, 'zonghe-01', 'zonghe', 'invalid', /晚于今天/],
    ['in a group', {}, 'zonghe-01', 'zonghe-g1', 'invalid', /党小组/],
    ['by a member', {}, 'zonghe-08', 'zonghe', 'forbidden', /换届由/],
    ['by another branch’s officer', {}, 'zhizao-01', 'zonghe', 'forbidden', /换届由/],
    ['above one’s own', {}, 'zonghe-01', 'xinghe-jiguan', 'forbidden', /换届由/],
  ] as const)('are refused %s', async (_, more, who, at, code, say) => {
    expect(await elect(more, who, at)).toMatchObject(refusal(code, say))
  })
})

describe('考核标准与星级方案 — by what a branch is measured', () => {
  it('offers every published standard and scheme, those meant for its kinds proposed', async () => {
    const { choices } = good(await house.as('zonghe-05')('organizations', 'page', { at: 'zonghe' }))
    const proposed = (of: readonly { id: string; proposed: boolean }[]) =>
      of.filter((one) => one.proposed).map(({ id }) => id)

    expect(proposed(choices.standards)).toContain('ORGAN')
    expect(proposed(choices.standards)).not.toContain('TWO')
    expect(choices.standards.map(({ id }) => id)).toContain('TWO')
    expect(choices.schemes.length).toBeGreaterThan(proposed(choices.schemes).length)
  })

  it('is the office’s decision from a day on, and every decision is kept', async () => {
    good(await measure())
    const { measured } = good(await measure({ from: '2027-01-01', standards: ['TWO'] }))

    expect(measured.slice(-2)).toEqual([
      { ...decision, decidedOn: '2026-03-25' },
      { ...decision, from: '2027-01-01', standards: ['TWO'], decidedOn: '2026-03-25' },
    ])
    expect(await staleSince('zonghe:2026')).toBeDefined()
  })

  it('said twice is one decision', async () => {
    const { measured } = good(await measure({}, 'zonghe-05', 'zhizao'))

    expect(good(await measure({}, 'zonghe-05', 'zhizao')).measured).toEqual(measured)
  })

  it.each([
    [
      'a standard that is not published',
      { standards: ['made-up'] },
      'zonghe-05',
      'xuesheng',
      'invalid',
      /made-up/,
    ],
    ['a scheme that is not published', { scheme: 'made-up' }, 'zonghe-05', 'xuesheng', 'invalid', /made-up/],
    [
      'a day before the branch was founded',
      { from: '2019-06-30' },
      'zonghe-05',
      'xuesheng',
      'invalid',
      /早于/,
    ],
    ['a day more than a year ahead', { from: '2027-03-26' }, 'zonghe-05', 'xuesheng', 'invalid', /一年以内/],
    ['a general branch', {}, 'zonghe-05', 'xinghe-jiguan', 'invalid', /党支部的页面/],
    ['the branch itself deciding', {}, 'zonghe-01', 'zonghe', 'forbidden', /党委办公室/],
    ['its general branch deciding', {}, 'zonghe-04', 'zonghe', 'forbidden', /党委办公室/],
  ] as const)('refuses %s', async (_, more, who, at, code, say) => {
    expect(await measure(more as Partial<Now<'measure'>>, who, at)).toMatchObject(refusal(code, say))
  })

  it('refuses a day before the last decision', async () => {
    good(await measure({}, 'zonghe-05', 'xiaoxue'))

    expect(await measure({ from: '2025-12-31' }, 'zonghe-05', 'xiaoxue')).toMatchObject(
      refusal('invalid', /早于/),
    )
  })
})

describe('类别 — kinds', () => {
  it('are the office’s to say, and what is proposed follows them', async () => {
    const { kinds, choices } = good(
      await ask('sort', { kinds: ['newOrganization', 'hospital'] }, 'zonghe-05', 'xuesheng'),
    )

    expect(kinds).toEqual(['newOrganization', 'hospital'])
    expect(choices.standards.find(({ id }) => id === 'TWO')?.proposed).toBe(true)
    expect(await ask('sort', { kinds: ['office'] }, 'zonghe-04', 'zonghe')).toMatchObject(
      refusal('forbidden', /党委办公室/),
    )
  })
})
