import type { Input } from '#types/api'
import { after, good, openHouse, opened, planned, scanned, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Draft = Input<'meetings', 'plan'>
const draft: Draft = { id: 'plan-0000', kind: 'generalMeeting', branch: 'zonghe', startsAt: after(60) }
const plan = (member: string, more: Partial<Draft>) =>
  house.as(member)('meetings', 'plan', { ...draft, ...more })
/** Each on a day on which nothing else is. */
const clearTheDay = () => house.database().collection('meetings').where({ day: '2026-03-25' }).remove()

describe('安排会议 — planning a meeting', () => {
  beforeEach(clearTheDay)

  it('sets when sign-in opens, who is late and when it ends', async () => {
    const settings = { id: 'plan-times', minutes: 60, graceMinutes: 5, opensMinutesBefore: 20 }

    expect(good(await plan('zonghe-01', settings))).toMatchObject({
      title: '支部党员大会',
      day: '2026-03-25',
      opensAt: after(40),
      startsAt: after(60),
      lateAfter: after(65),
      endsAt: after(120),
      status: 'planned',
    })
  })

  it('belongs to the day of its start in China: a meeting on 1 July at 07:30 is not in June', async () => {
    const { day } = good(await plan('zonghe-01', { id: 'plan-july', startsAt: '2026-07-01T07:30:00+08:00' }))

    expect(day).toBe('2026-07-01')
  })

  it('is one meeting when the same plan is sent twice', async () => {
    const [first, second] = [
      await plan('zonghe-01', { id: 'plan-twice' }),
      await plan('zonghe-01', { id: 'plan-twice' }),
    ]

    expect(good(second)).toEqual(good(first))
  })

  it('never writes over a meeting that stands under the same id', async () => {
    good(await plan('zonghe-01', { id: 'plan-taken' }))

    expect(await plan('zonghe-02', { id: 'plan-taken' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await plan('zonghe-01', { id: 'plan-taken', startsAt: after(90) })).toMatchObject({
      code: 'conflict',
    })
  })

  it('lets a group leader plan for their own group only', async () => {
    const group = { kind: 'groupMeeting', group: 'zonghe-g2' } as const

    expect((await plan('zonghe-06', { ...group, id: 'plan-own-group' })).ok).toBe(true)
    expect(await plan('zonghe-06', { ...group, group: 'zonghe-g1', id: 'plan-other-g' })).toMatchObject({
      code: 'forbidden',
    })
    expect(await plan('zonghe-06', { id: 'plan-whole' })).toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['a plain member', 'zonghe-08', 'forbidden'],
    ['the secretary of another branch', 'xinxing-01', 'forbidden'],
    ['somebody not bound', 'stranger', 'signedOut'],
  ])('is not for %s', async (_, who, code) => {
    expect(await plan(who, { id: 'plan-not-mine' })).toMatchObject({ ok: false, code })
  })

  it.each<[string, Partial<Draft>, string]>([
    ['a branch that is not there', { branch: 'nowhere' }, 'notFound'],
    ['a group of another branch', { kind: 'groupMeeting', group: 'xiaoxue-g1' }, 'notFound'],
    ['a group meeting without a group', { kind: 'groupMeeting' }, 'invalid'],
    ['a general meeting of a group', { group: 'zonghe-g1' }, 'invalid'],
    ['an election at a lecture', { kind: 'partyLecture', business: 'election' }, 'invalid'],
    ['a start long past', { startsAt: after(-13 * 60) }, 'invalid'],
    ['a start in two years', { startsAt: '2028-03-25T01:00:00Z' }, 'invalid'],
    ['a moment without its zone', { startsAt: '2026-03-25T09:30:00' }, 'invalid'],
    ['a meeting of forty hours', { minutes: 2400 }, 'invalid'],
    ['a title of a thousand characters', { title: '长'.repeat(1000) }, 'invalid'],
    ['an id that would break a link', { id: 'a b&c=d/e' }, 'invalid'],
  ])('refuses %s', async (_, more, code) => {
    expect(await plan('zonghe-01', { id: 'plan-odd-one', ...more })).toMatchObject({ ok: false, code })
  })

  it('refuses a committee meeting of a branch too small to have a committee', async () => {
    expect(
      await plan('xinxing-01', { id: 'plan-no-comm', branch: 'xinxing', kind: 'committeeMeeting' }),
    ).toMatchObject({ ok: false, code: 'invalid', say: expect.stringMatching(/支部委员会/) as string })
  })
})

describe('取消会议 — calling a meeting off', () => {
  it('says why to everyone, and does so twice without harm', async () => {
    const meeting = await planned(house)
    const cancel = () => house.as('zonghe-01')('meetings', 'cancel', { meeting, reason: '书记出差' })

    expect(good(await cancel())).toMatchObject({ status: 'cancelled', cancelledFor: '书记出差' })
    expect(good(await cancel())).toMatchObject({ status: 'cancelled', cancelledFor: '书记出差' })
    expect(await house.as('zonghe-01')('meetings', 'openCode', { meeting })).toMatchObject({ code: 'closed' })
    expect(await house.as('zonghe-01')('meetings', 'close', { meeting })).toMatchObject({ code: 'closed' })
  })

  it('is refused once somebody has signed in: what happened is not undone', async () => {
    const code = await opened(house)
    good(await scanned(house, 'zonghe-08', code))

    expect(
      await house.as('zonghe-01')('meetings', 'cancel', { meeting: code.meeting, reason: '人太少' }),
    ).toMatchObject({ ok: false, code: 'conflict' })
  })
})

describe('接下来 — what is next', () => {
  it('shows a member their own meetings, the next one first, in three round trips at most', async () => {
    const home = await house.as('zonghe-08')('meetings', 'home', {})
    const { mine, watched } = good(home)

    expect(mine.length).toBeGreaterThan(0)
    expect(mine.map(({ startsAt }) => startsAt)).toEqual(mine.map(({ startsAt }) => startsAt).sort())
    expect(mine.every(({ branch, hosting }) => branch === 'zonghe' && !hosting)).toBe(true)
    expect(watched).toEqual([])
    expect(home.roundTrips).toBeLessThanOrEqual(3)
  })

  it('shows the office what runs in its whole subtree, in four round trips at most: own, rows, watched, who', async () => {
    await plan('xinxing-01', { id: 'plan-far-away', branch: 'xinxing' })
    const home = await house.as('zonghe-05')('meetings', 'home', {})

    expect(good(home).watched.map(({ branch }) => branch)).toContain('xinxing')
    expect(home.roundTrips).toBeLessThanOrEqual(4)
  })

  it('never shows the key or the names of those due', async () => {
    const home = await house.as('zonghe-05')('meetings', 'home', {})

    expect(JSON.stringify(home)).not.toMatch(/"key"|"due":\[/)
  })
})

describe('会议列表 — the list', () => {
  it('pages through every meeting of a branch once, the newest first', async () => {
    const seen: string[] = []
    let before: string | undefined
    do {
      const page = good(
        await house.as('zonghe-08')('meetings', 'list', { at: 'zonghe', ...(before && { before }) }),
      )
      seen.push(...page.meetings.map(({ id }) => id))
      before = page.next
    } while (before)
    const { total } = await house.database().collection('meetings').where({ branches: 'zonghe' }).count()

    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(total!)
    expect(seen.length).toBeGreaterThan(0)
  })

  it('of another branch is for those above it only', async () => {
    expect(await house.as('zonghe-08')('meetings', 'list', { at: 'xinxing' })).toMatchObject({
      code: 'forbidden',
    })
    expect((await house.as('zonghe-05')('meetings', 'list', { at: 'xinxing' })).ok).toBe(true)
    expect(await house.as('zonghe-05')('meetings', 'list', { at: 'nowhere' })).toMatchObject({
      code: 'notFound',
    })
  })

  it('refuses a place to go on from that it never gave', async () => {
    expect(
      await house.as('zonghe-08')('meetings', 'list', { at: 'zonghe', before: 'nonsense' }),
    ).toMatchObject({ ok: false, code: 'invalid' })
  })
})
