import type { Member } from '#types/member'
import type { RosterLine } from '#types/roster-sheet'
import { good, openHouse, type House } from '../house'
import { applied, line, read, sheetOf } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const called = async (name: string): Promise<Member> =>
  ((await house.database().collection('members').where({ name }).get()).data as Member[])[0]!
const reading = async (one: RosterLine) => good(await read(house, await sheetOf(one)))
const problemsOf = async (one: RosterLine): Promise<string> => {
  const state = await reading(one)
  const asked = { import: state.import, show: 'problems' } as const
  return good(await house.as('xinxing-01')('exchange', 'lines', asked))
    .problems.map(({ say }) => say)
    .join()
}

describe('导入守同样的规矩 — an import keeps the rules of the doors', () => {
  it('nobody writes their own facts by a sheet', async () => {
    const { name, work, revision } = (await house.stored<Member>('members', 'xinxing-01'))!
    const state = await reading(line(name, { work: '自己写的' }))
    await applied(house, state)

    expect(state.counts).toMatchObject({ change: 0, same: 1 })
    expect(state.notes).toEqual([expect.stringMatching(/^第 2 行：这是您自己/)])
    expect(await house.stored('members', 'xinxing-01')).toMatchObject({ revision, ...(work && { work }) })
  })

  it('a full member does not become probationary, and who turns full has a day for it, a year on', async () => {
    await applied(house, await reading(line('规矩甲', { joinedOn: '2010-07-01' })))
    const joined = { joinedOn: '2024-07-01', membership: 'probationary' } as const
    await applied(house, await reading(line('规矩乙', joined)))
    const full = (fullOn?: RosterLine['fullOn']) =>
      line('规矩乙', { joinedOn: '2024-07-01', ...(fullOn && { fullOn }) })

    expect(await problemsOf(line('规矩甲', { joinedOn: '2010-07-01', membership: 'probationary' }))).toMatch(
      /是正式党员/,
    )
    expect(await problemsOf(full())).toMatch(/填写转正日期/)
    expect(await problemsOf(full('2025-06-30'))).toMatch(/预备期一年/)
    expect(await problemsOf(full('2025-07-01'))).toBe('')
  })

  it('dates are held against those on the roster, too', async () => {
    await applied(house, await reading(line('规矩丙', { joinedOn: '2010-07-01' })))

    expect(await problemsOf(line('规矩丙', { bornIn: '1992-08' }))).toMatch(/不满 18 岁/)
    expect(await problemsOf(line('规矩丙', { bornIn: '1992-07' }))).toBe('')
  })

  it('everybody it adds is noted by themselves, with the names of the fields', async () => {
    await applied(house, await reading(line('规矩丁', { work: '工程师' })))
    const { _id: subject } = await called('规矩丁')
    const { data } = await house.database().collection('journal').where({ subject }).get()

    expect(data).toMatchObject([
      { by: 'xinxing-01', did: 'exchange.apply', document: subject, chain: 'xinxing' },
    ])
    expect((data as { fields: string[] }[])[0]!.fields).toContain('work')
  })
})
