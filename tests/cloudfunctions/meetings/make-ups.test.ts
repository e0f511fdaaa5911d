import type { Meeting } from '#types/meeting'
import { aBranch, type ABranch } from '../a-branch'
import { after, good, morning, openHouse, planned, refusal, type House } from '../house'
import { general, jointLecture } from './a-crowd'
import { asking } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { mark, close } = asking(later)
const aDay = 24 * 60
const study = { what: '看回放', way: 'recording', minutes: 60, doneOn: '2026-03-25' } as const
const tasks = (who: string, at: string, after?: string) =>
  house.as(who)('meetings', 'makeUps', { at, ...(after && { after }) })

/** A branch of the test's own, with a lecture that nobody came to. */
async function missed(
  more: Parameters<typeof planned>[1] = {},
  size = 8,
): Promise<ABranch & { meeting: string }> {
  const own = await aBranch(house, size)
  const [by] = own.people
  const meeting = await planned(house, { by: by!, branch: own.id, at: 0, kind: 'partyLecture', ...more })
  await close(meeting, by)
  return { ...own, meeting }
}

describe('待补学 — what is owed at a branch', () => {
  it('is everybody due who was not there, in the order of the list, with the last day in time', async () => {
    const { id, people, meeting } = await missed()
    good(await mark(people[0]!, { meeting, member: people[3]!, was: 'absent', state: 'present' }))
    good(await mark(people[0]!, { meeting, member: people[4]!, was: 'absent', state: 'leave' }))
    const { tasks: owed, next } = good(await tasks(people[1]!, id))

    expect(owed.map(({ member }) => member)).toEqual(people.filter((_, n) => n !== 3))
    expect(owed[0]).toMatchObject({
      meeting,
      kindName: '党课',
      day: '2026-03-25',
      dueOn: '2026-04-24',
      status: 'owed',
    })
    expect(next).toBeUndefined()
  })

  it('what was accepted as the power went enters the meeting once somebody looks', async () => {
    const { id, people, meeting } = await missed()
    const [secretary, , , member] = people
    good(await house.as(member)('meetings', 'reportMakeUp', { meeting, ...study }))
    const answer = { by: secretary, byName: '书记', at: morning }
    const makeUp = house.database().collection('makeUps').doc(`${meeting}:${member}`)
    await makeUp.update({ status: 'accepted', answer })
    const owed = good(await tasks(secretary!, id)).tasks

    expect(owed.map((task) => task.member)).toEqual(people.filter((one) => one !== member))
    const { outcomes } = (await house.stored<Meeting>('meetings', meeting))!
    expect(outcomes![3]).toMatchObject({ state: 'absent', madeUp: { doneOn: study.doneOn } })
  })

  it('says what was reported and waits, and what was sent back; what is accepted is gone', async () => {
    const { id, people, meeting } = await missed()
    const [secretary, deputy, ...others] = people as [string, string, ...string[]]
    for (const member of others.slice(0, 3))
      good(await house.as(member)('meetings', 'reportMakeUp', { meeting, ...study }))
    const settle = (member: string, accept: boolean) =>
      house.as(secretary)('meetings', 'settleMakeUp', { meeting, member, accept, reason: '请补充' })
    good(await settle(others[1]!, false))
    good(await settle(others[2]!, true))
    const listed = new Map(good(await tasks(deputy, id)).tasks.map((task) => [task.member, task]))

    expect(listed.get(others[0]!)).toMatchObject({ status: 'reported', report: study })
    expect(listed.get(others[1]!)).toMatchObject({
      status: 'sentBack',
      report: { answer: { reason: '请补充' } },
    })
    expect(listed.has(others[2]!)).toBe(false)
  })

  it('is none of meetings that are not made up, are not closed, or are more than a year old', async () => {
    const { id, people } = await missed({ kind: 'themedPartyDay' })
    const lecture = { by: people[0]!, branch: id, kind: 'partyLecture' } as const
    await planned(house, { ...lecture, at: 0 })
    expect(good(await tasks(people[0]!, id)).tasks).toEqual([])

    const old = await planned(house, { ...lecture, at: 200 })
    await house.moveTo(after(300))
    await close(old, people[0])
    await house.moveTo(after(366 * aDay + 100))
    expect(good(await tasks(people[0]!, id)).tasks).toHaveLength(8)
    await house.moveTo(after(366 * aDay + 300))
    expect(good(await tasks(people[0]!, id)).tasks).toEqual([])
  })

  it('comes in pages of fifty, the newest meeting first, in three round trips', async () => {
    const first = await missed({ at: -100 }, 40)
    const newer = await planned(house, {
      by: first.people[0]!,
      branch: first.id,
      at: 0,
      kind: 'partyLecture',
    })
    await close(newer, first.people[0])
    const one = await tasks(first.people[0]!, first.id)
    const two = await tasks(first.people[0]!, first.id, good(one).next)
    const all = [...good(one).tasks, ...good(two).tasks].map(({ meeting, member }) => `${meeting}:${member}`)

    expect([good(one).tasks.length, good(two).tasks.length]).toEqual([50, 30])
    expect(new Set(all).size).toBe(80)
    expect(all[0]).toBe(`${newer}:${first.people[0]!}`)
    expect(good(two)).not.toHaveProperty('next')
    for (const page of [one, two]) expect(page.roundTrips).toBeLessThanOrEqual(3)
    expect(await tasks(first.people[0]!, first.id, 'x|y|z')).toMatchObject(refusal('invalid', /从头看起/))
  })

  it('of a joint meeting is each branch its own people’s, and the caller’s everybody’s', async () => {
    const meeting = await jointLecture(house, { at: 0 })
    await close(meeting, general)
    const branchesIn = async (who: string, at: string) => {
      const page = good(await tasks(who, at)).tasks.filter((task) => task.meeting === meeting)
      return new Set(page.map(({ member }) => member.split('-')[0]))
    }

    expect(await branchesIn('zonghe-01', 'zonghe')).toEqual(new Set(['zonghe']))
    expect(await branchesIn('zhizao-01', 'zhizao')).toEqual(new Set(['zhizao']))
    expect(await branchesIn(general, 'xinghe-jiguan')).toEqual(new Set(['zonghe', 'zhizao']))
    expect((await branchesIn('zonghe-05', 'xinghe')).has('zhizao')).toBe(true)
  })

  it('is for the officers of the branch and above, and of a place there is', async () => {
    const { id, people } = await missed()

    expect(await tasks(people[7]!, id)).toMatchObject(refusal('forbidden', /书记、委员/))
    expect(await tasks('xuesheng-01', id)).toMatchObject(refusal('forbidden', /书记、委员/))
    expect((await tasks(general, id)).ok).toBe(true)
    expect(await tasks(people[0]!, 'nowhere')).toMatchObject(refusal('notFound', /党组织/))
  })
})
