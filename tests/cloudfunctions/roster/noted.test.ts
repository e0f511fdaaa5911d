import type { JournalEntry } from '#types/journal'
import { good, openHouse, refusal, type House } from '../house'
import { entriesOf, newcomer } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const looksAt = async (member: string) =>
  ((await entriesOf(house, member)) as JournalEntry[]).map(({ by, did }) => [by, did])

describe('每看必记 — no page is handed out unnoted', () => {
  it('a change of nothing is a look', async () => {
    const nothing = { member: 'zhizao-20', revision: 0, change: {} }
    good(await house.as('zhizao-01')('roster', 'edit', nothing))

    expect(await looksAt('zhizao-20')).toEqual([['zhizao-01', 'roster.member']])
  })

  it('adding somebody a second time is a look', async () => {
    const { member } = await newcomer(house)
    const { name, from } = { name: '癸谷雨', from: '2025-01-06' } as const
    const columns = { name, membership: 'full', joinedOn: '2010-07-01' } as const
    const again = { id: member, branch: 'zhizao', from, came: 'transferredIn', columns } as const
    good(await house.as('zhizao-02')('roster', 'add', again))

    expect(await looksAt(member)).toEqual([
      ['zhizao-01', 'roster.add'],
      ['zhizao-02', 'roster.member'],
    ])
  })

  it('adding again somebody who has gone to another branch since shows nothing', async () => {
    const { member, revision } = await newcomer(house)
    const going = { member, revision, to: 'zonghe', on: '2026-03-20' } as const
    good(await house.as('zhizao-01')('roster', 'transfer', going))
    const columns = { name: '癸谷雨', membership: 'full', joinedOn: '2010-07-01' } as const
    const again = {
      id: member,
      branch: 'zhizao',
      from: '2025-01-06',
      came: 'transferredIn',
      columns,
    } as const

    expect(await house.as('zhizao-01')('roster', 'add', again)).toMatchObject(
      refusal('forbidden', /支部委员/),
    )
  })
})

describe('自己的事 — one’s own going', () => {
  it.each(['transfer', 'leave'] as const)('%s is written by somebody else', async (action) => {
    const where = action === 'transfer' ? { to: 'zhizao' } : { went: 'left' as const }
    const own = { member: 'zonghe-05', revision: 0, on: '2026-03-20' as const, ...where }

    expect(await house.as('zonghe-05')('roster', action, own as never)).toMatchObject(
      refusal('forbidden', /自己的/),
    )
  })
})
