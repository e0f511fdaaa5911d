import type { Input } from '#types/api'
import type { Member } from '#types/member'
import { hold, meanwhile, wake } from '../hold'
import { openHouse, refusal, type House } from '../house'

let house: House
beforeEach(async () => {
  house = await openHouse()
  await wake(house, 'roster')
})
afterEach(() => house.close())

const phone = '19911112222'
const asked = (id: string, branch: string): Input<'roster', 'add'> => ({
  ...{ id, branch, from: '2025-01-06', came: 'transferredIn' },
  columns: { name: '癸谷雨', membership: 'full', phone },
})
const add = (id: string, branch = 'zhizao') => house.as(`${branch}-01`)('roster', 'add', asked(id, branch))
const ended = { ended: { on: '2026-03-24' } }

describe('同时办理 — two at once', () => {
  it('add one person in two branches: one of them finds the other’s', async () => {
    const replies = await Promise.all([add('one'), add('other', 'zonghe')])

    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(replies.find(({ ok }) => !ok)).toMatchObject(refusal('conflict', /同手机号/))
  })

  it('nobody is added to a branch that is just being ended', async () => {
    const ending = await hold(house, 'organizations', 'zhizao', ended)
    const adding = add('late')
    await meanwhile(house, 2)
    await ending.keep()

    expect(await adding).toMatchObject(refusal('closed', /撤销/))
    expect(await house.stored('members', 'late')).toBeUndefined()
  })

  it('nor transferred to one', async () => {
    const ending = await hold(house, 'organizations', 'zhizao', ended)
    const going = { member: 'zonghe-20', revision: 0, to: 'zhizao', on: '2026-03-20' } as const
    const transferring = house.as('zonghe-01')('roster', 'transfer', going)
    await meanwhile(house, 2)
    await ending.keep()

    expect(await transferring).toMatchObject(refusal('closed', /撤销/))
  })

  it('nor written down as an applicant there', async () => {
    const ending = await hold(house, 'organizations', 'zhizao', ended)
    const applicant = { id: 'late', branch: 'zhizao', name: '示例', appliedOn: '2026-01-05' } as const
    const adding = house.as('zhizao-01')('roster', 'addApplicant', applicant)
    await meanwhile(house, 2)
    await ending.keep()

    expect(await adding).toMatchObject(refusal('closed', /撤销/))
  })

  it('nor put into a group that is just being ended', async () => {
    const { group: before } = (await house.stored<Member>('members', 'zonghe-20'))!
    const group = before === 'zonghe-g2' ? 'zonghe-g1' : 'zonghe-g2'
    const ending = await hold(house, 'organizations', group, ended)
    const edit = { member: 'zonghe-20', revision: 0, change: { group } }
    const editing = house.as('zonghe-01')('roster', 'edit', edit)
    await meanwhile(house, 2)
    await ending.keep()

    expect(await editing).toMatchObject(refusal('invalid', /党小组/))
  })
})
