import type { Input } from '#types/api'
import type { Meeting } from '#types/meeting'
import { after, good, morning, openHouse, opened, planned, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

/** 机关党总支 calls two of its branches; its secretary is of the first. */
const caller = 'zonghe-04'
const joint: Parameters<typeof planned>[1] = {
  ...{ by: caller, kind: 'themedPartyDay', branch: 'xinghe-jiguan', joint: ['zonghe', 'zhizao'] },
}
const plan = (more: Partial<Input<'meetings', 'plan'>>, by = caller) =>
  house.as(by)('meetings', 'plan', {
    ...{ id: 'joint-plan', kind: 'themedPartyDay', branch: 'xinghe-jiguan', joint: ['zonghe', 'zhizao'] },
    ...{ startsAt: after(5 * 24 * 60), ...more },
  })

describe('联合召开 — several branches together', () => {
  it('calls the people of each, and says whose they are', async () => {
    const { due, ...meeting } = (await house.stored<Meeting>('meetings', await planned(house, joint)))!

    expect(meeting).toMatchObject({
      ...{ branch: 'xinghe-jiguan', branches: ['zonghe', 'zhizao'], path: ['xinghe', 'xinghe-jiguan'] },
      holder: '星河示例单位机关党总支',
    })
    expect(due).toHaveLength(26 + 34)
    expect(due.every(({ member, branch }) => member.startsWith(branch))).toBe(true)
  })

  it.each([
    ['by a branch for its neighbour', { branch: 'zonghe' }, caller, 'invalid', /共同的上级/],
    ['by the secretary of one of them', {}, 'zonghe-01', 'forbidden', /共同的上级/],
    ['with a branch from elsewhere', { joint: ['zonghe', 'xinxing'] }, caller, 'invalid', /都在.+之下/],
    ['with a group', { joint: ['zonghe', 'zhizao-g1'] }, caller, 'invalid', /都在.+之下/],
    ['with nobody else', { joint: ['zonghe', 'zonghe'] }, caller, 'invalid', /两个不同/],
    ['of what needs a quorum', { kind: 'generalMeeting' }, caller, 'invalid', /不能联合召开/],
    ['of what is a group’s', { kind: 'groupMeeting', group: 'zonghe-g1' }, caller, 'invalid', /不能联合/],
    ['called by nobody known', { branch: 'nowhere' }, caller, 'notFound', /召集会议/],
  ] as const)('cannot be planned %s', async (_, more, by, code, say) => {
    expect(await plan(more as never, by)).toMatchObject(refusal(code, say))
  })

  it('is planned by the committee for any of its branches', async () => {
    const more = { id: 'joint-all', branch: 'xinghe', joint: ['zonghe', 'xinxing'] }

    expect(good(await plan(more, 'zonghe-05')).branches).toEqual(['zonghe', 'xinxing'])
  })

  it('is found by each of them: in its list, in its month and at home', async () => {
    const meeting = await planned(house, joint)
    const ids = (page: { meetings: { id: string }[] }) => page.meetings.map(({ id }) => id)
    for (const [at, who] of [
      ['zonghe', 'zonghe-08'],
      ['zhizao', 'zhizao-13'],
      ['xinghe-jiguan', 'zonghe-04'],
      ['xinghe', 'zonghe-05'],
    ] as const) {
      expect(ids(good(await house.as(who)('meetings', 'list', { at })))).toContain(meeting)
      expect(ids(good(await house.as(who)('meetings', 'month', { at, month: '2026-03' })))).toContain(meeting)
    }
    const home = async (who: string) => good(await house.as(who)('meetings', 'home', {}))

    expect((await home('zhizao-13')).mine.map(({ id }) => id)).toContain(meeting)
    expect((await home('zhizao-01')).watched.map(({ id }) => id)).toContain(meeting)
    expect((await home('xinxing-01')).watched.map(({ id }) => id)).not.toContain(meeting)
  })

  it.each([
    ['a member of a branch that takes part', 'zhizao-13', 'sees'],
    ['an officer of one', 'zhizao-02', 'calls', 'zhizao-09'],
    ['a group leader of one', 'zhizao-07', 'sees'],
    ['whoever calls it', caller, 'calls'],
    ['the office', 'zonghe-05', 'calls'],
    ['an officer from elsewhere', 'xinxing-01', 'nothing'],
  ])('%s (%s): %s', async (_, who, may, member = 'zonghe-09') => {
    const { meeting } = await opened(house, { ...joint, at: -5 })
    const seen = await house.as(who)('meetings', 'attendance', { meeting })
    const mark = { meeting, member, state: 'present', was: 'absent' } as const
    const marked = await house.as(who)('meetings', 'rollCall', mark)

    expect([seen.ok, seen.ok && seen.data.mayCallRoll, marked.ok]).toEqual([
      may !== 'nothing',
      may === 'calls',
      may === 'calls',
    ])
  })

  it('shows an officer of one branch nobody else’s people, and takes no mark of them', async () => {
    const { meeting } = await opened(house, { ...joint, at: -5 })
    const officer = house.as('zhizao-02')
    const mark = { member: 'zonghe-09', state: 'absent', was: 'absent' } as const
    const own = { member: 'zhizao-09', state: 'present', was: 'absent' } as const
    const { people, exempt } = good(await officer('meetings', 'attendance', { meeting }))
    const all = good(await officer('meetings', 'rollCallAll', { meeting, marks: [own] }))

    for (const shown of [people, exempt, all.people])
      expect(shown.filter(({ branch }) => branch !== 'zhizao')).toEqual([])
    expect(people).toHaveLength(34)
    expect(await officer('meetings', 'rollCall', { meeting, ...mark })).toMatchObject(
      refusal('forbidden', /另一个党支部.*召集/),
    )
    expect(await officer('meetings', 'rollCallAll', { meeting, marks: [own, mark] })).toMatchObject(
      refusal('forbidden', /另一个党支部/),
    )
  })

  it('lets someone between the caller and a branch call the roll, too', async () => {
    const high = { by: 'zonghe-05', kind: 'themedPartyDay', branch: 'xinghe', at: -5 } as const
    const { meeting } = await opened(house, { ...high, joint: ['zonghe', 'xinxing'] })

    const seen = good(await house.as(caller)('meetings', 'attendance', { meeting }))
    const sheet = await house.as(caller)('exchange', 'signInSheet', { meeting })

    expect([...new Set(seen.people.map(({ branch }) => branch))]).toEqual(['zonghe'])
    expect([seen.mayCallRoll, sheet.ok]).toEqual([true, true])
  })

  it('is opened, changed, closed and called off by whoever calls it alone', async () => {
    const { meeting } = await opened(house, { ...joint, at: -5 })
    const asked = [
      house.as('zonghe-01')('meetings', 'close', { meeting }),
      house.as('zonghe-01')('meetings', 'cancel', { meeting, reason: '改期' }),
      house.as('zonghe-01')('meetings', 'notify', { meeting }),
      house.as('zonghe-01')('meetings', 'edit', { meeting, was: after(-5), place: '别处' }),
    ]

    for (const reply of await Promise.all(asked))
      expect(reply).toMatchObject(refusal('forbidden', /由召集的党组织/))
    expect(good(await house.as(caller)('meetings', 'close', { meeting })).tally.due).toBe(60)
  })

  it('stays theirs when one of them is moved elsewhere', async () => {
    const meeting = await planned(house, joint)
    const { revision } = (await house.stored<{ revision: number }>('organizations', 'zhizao'))!
    const to = { at: 'zhizao', under: 'xinghe-xuexiao', from: '2026-03-25', revision } as const
    good(await house.as('zonghe-05')('organizations', 'move', to))
    const ids = good(await house.as('zhizao-13')('meetings', 'list', { at: 'zhizao' })).meetings

    expect(ids.map(({ id }) => id)).toContain(meeting)
    expect((await house.as('zhizao-01')('meetings', 'attendance', { meeting })).ok).toBe(true)
  })
})
