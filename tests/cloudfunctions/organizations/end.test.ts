import type { Day } from '#types/calendar'
import type { JournalEntry } from '#types/journal'
import type { Binding, Member } from '#types/member'
import type { Organization } from '#types/organization'
import { good, openHouse, refusal, type House } from '../house'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const stored = async (id: string) => (await house.stored<Organization>('organizations', id))!
const member = async (id: string) => (await house.stored<Member>('members', id))!
const end = async (
  at: string,
  {
    into,
    on = '2026-03-24',
    by = 'zonghe-05',
    revision,
  }: { into?: string; on?: Day; by?: string; revision?: number } = {},
) =>
  house.as(by)('organizations', 'end', {
    ...{ at, on, revision: revision ?? (await stored(at)).revision },
    ...(into && { into }),
  })
async function endToTheLast(at: string, into: string): Promise<number[]> {
  const left: number[] = []
  do left.push(good(await end(at, { into })).left)
  while (left.at(-1)! > 0 && left.length < 10)
  return left
}

describe('合并 — merging a branch into another', () => {
  it('takes its people over in bounded steps: on one roll until the last day, on the other from the next', async () => {
    expect(await endToTheLast('zonghe', 'zhizao')).toEqual([9, 0])

    expect(await member('zonghe-20')).toMatchObject({
      ...{ branch: 'zhizao', path: ['xinghe', 'xinghe-jiguan', 'zhizao'], onRollFrom: '2026-03-25' },
      stays: [
        { branch: 'zonghe', until: '2026-03-24', went: 'moved', endEnteredOn: '2026-03-25' },
        { branch: 'zhizao', from: '2026-03-25', came: 'moved', enteredOn: '2026-03-25' },
      ],
    })
    const { data } = await house.database().collection('members').where({ branch: 'zonghe' }).get()
    expect(data).toEqual([])
  })

  it('ends its groups and the posts in it, and no post elsewhere', async () => {
    await endToTheLast('zonghe', 'zhizao')

    expect((await stored('zonghe-g1')).ended).toEqual({ on: '2026-03-24' })
    expect((await member('zonghe-06')).posts).toMatchObject([{ name: 'groupLeader', until: '2026-03-24' }])
    expect(await member('zonghe-06')).not.toHaveProperty('group')
    const binding = (await house.stored<Binding>('bindings', 'demo-zonghe-05'))!
    expect(binding).toMatchObject({ branch: 'zhizao', grants: [{ role: 'committeeOffice', at: 'xinghe' }] })
    expect(binding.grants).toHaveLength(1)
  })

  it('ends the post of an instructor who stands on another roll', async () => {
    const post = { post: 'instructor', at: 'xinxing', member: 'xuesheng-08', from: '2026-03-01' } as const
    good(await house.as('zonghe-05')('roster', 'appoint', post))
    await endToTheLast('xinxing', 'zonghe')

    expect((await member('xuesheng-08')).posts).toMatchObject([{ name: 'instructor', until: '2026-03-24' }])
  })

  it('notes what was done to whom, and marks both branches’ year as changed', async () => {
    await endToTheLast('xinxing', 'zonghe')
    const { data } = await house.database().collection('journal').where({ did: 'organizations.end' }).get()
    const stale = await Promise.all(
      ['xinxing:2026', 'zonghe:2026'].map((id) => house.stored<{ staleSince?: string }>('standings', id)),
    )

    expect((data as JournalEntry[]).map(({ document }) => document).sort()).toEqual([
      ...['xinxing', 'xinxing-01', 'xinxing-02', 'xinxing-03', 'xinxing-04', 'xinxing-05', 'xinxing-06'],
    ])
    expect(stale.map((one) => one?.staleSince)).not.toContain(undefined)
  })

  it('goes on after it was broken off, whoever had been left behind', async () => {
    await endToTheLast('xinxing', 'zonghe')
    const stay = { branch: 'xinxing', from: '2019-07-01', came: 'recorded', enteredOn: '2019-07-01' }
    const back = { branch: 'xinxing', onRollFrom: '2019-07-01', stays: [stay] }
    await house.database().collection('members').doc('xinxing-06').update(back)

    expect(good(await end('xinxing', { into: 'zonghe' }))).toEqual({ left: 0 })
    expect((await member('xinxing-06')).branch).toBe('zonghe')
  })

  it('asked again otherwise is too late', async () => {
    await endToTheLast('xinxing', 'zonghe')

    expect(await end('xinxing', { into: 'zhizao' })).toMatchObject(refusal('closed', /已经在2026-03-24撤销/))
    expect(await end('xinxing', { into: 'zonghe', on: '2026-03-23' })).toMatchObject(
      refusal('closed', /撤销/),
    )
  })
})

describe('党小组 — ending a group', () => {
  it('takes its people to another group of the branch', async () => {
    expect(good(await end('zonghe-g2', { into: 'zonghe-g1', by: 'zonghe-01' }))).toEqual({ left: 0 })
    expect(await member('zonghe-08')).toMatchObject({ branch: 'zonghe', group: 'zonghe-g1' })
    expect((await member('zonghe-06')).posts).toMatchObject([{ name: 'groupLeader', until: '2026-03-24' }])
  })

  it('without another leaves them on the branch’s roll, in no group', async () => {
    good(await end('zonghe-g2', { by: 'zonghe-01' }))

    expect(await member('zonghe-08')).toMatchObject({ branch: 'zonghe' })
    expect(await member('zonghe-08')).not.toHaveProperty('group')
  })
})
