import type { ImportState } from '#types/exchange'
import type { Member } from '#types/member'
import { hold, meanwhile } from '../hold'
import { good, openHouse, refusal, type House } from '../house'
import { applied, line, read, sheetOf } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const secretary = () => house.as('xinxing-01')
const called = async (name: string): Promise<Member[]> =>
  (await house.database().collection('members').where({ name }).get()).data as Member[]
const checked = async (...lines: Parameters<typeof sheetOf>): Promise<ImportState> =>
  good(await read(house, await sheetOf(...lines)))
const brought = async (name: string, more: Parameters<typeof line>[1] = {}): Promise<Member> => {
  await applied(house, await checked(line(name, more)))
  return (await called(name))[0]!
}

describe('读表以后的事 — what happened since a file was read', () => {
  it('somebody changed meanwhile keeps what a person wrote, and the import says so', async () => {
    const { _id: member, revision } = await brought('先改甲')
    const state = await checked(line('先改甲', { work: '表里的' }))
    good(await secretary()('roster', 'edit', { member, revision, change: { work: '书记写的' } }))

    const { notes } = await applied(house, state)
    expect((await called('先改甲'))[0]!.work).toBe('书记写的')
    expect(notes).toEqual([expect.stringMatching(/^第 2 行：先改甲同志.*没有写入/)])
  })

  it('somebody who went to another branch is not written to from here', async () => {
    const { _id: member, revision } = await brought('先走乙')
    const state = await checked(line('先走乙', { work: '表里的' }))
    const going = { member, revision, to: 'zonghe', on: '2026-03-20' } as const
    good(await secretary()('roster', 'transfer', going))

    await applied(house, state)
    expect((await called('先走乙'))[0]).toMatchObject({ branch: 'zonghe' })
    expect((await called('先走乙'))[0]!.work).toBeUndefined()
  })

  it('somebody of the same name and phone who was added meanwhile is not added again', async () => {
    const phone = '19900007777'
    const state = await checked(line('先加丙', { phone }))
    const columns = { name: '先加丙', membership: 'full', phone } as const
    const one = { id: 'by-hand', branch: 'zonghe', from: '2025-01-06', came: 'recorded', columns } as const
    good(await house.as('zonghe-01')('roster', 'add', one))

    const { notes } = await applied(house, state)
    expect(await called('先加丙')).toHaveLength(1)
    expect(notes).toEqual([expect.stringMatching(/先加丙同志已由别人登记/)])
  })

  it('nobody is added to a branch that is just being ended', async () => {
    const state = await checked(line('先撤丁'))
    const ending = await hold(house, 'organizations', 'xinxing', { ended: { on: '2026-03-24' } })
    const applying = secretary()('exchange', 'apply', { import: state.import })
    await meanwhile(house, 2)
    await ending.keep()
    const reply = await applying
    const database = house.database()
    await database.collection('organizations').doc('xinxing').update({ ended: database.command.remove() })

    expect(reply).toMatchObject(refusal('closed', /撤销/))
    expect(await called('先撤丁')).toEqual([])
  })
})
