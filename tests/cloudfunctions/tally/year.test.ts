import type { RibbonRow, YearPage } from '#types/tally'
import { aBranch, type ABranch } from '../a-branch'
import { good, openHouse, refusal, type House } from '../house'
import { fullYear, meetingOf, store } from './hold-meetings'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const office = 'zonghe-05'
const ask = (who: string, at: string, year = 2026) => house.as(who)('tally', 'year', { at, year })
const page = async (branch: ABranch, who = branch.people[0]!, year = 2026): Promise<YearPage> =>
  good(await ask(who, branch.id, year))
const row = ({ ribbon }: YearPage, activity: string): RibbonRow =>
  ribbon.find((one) => one.activity === activity)!

describe('一年的会 — a branch’s year of meetings', () => {
  it('shows month by month what was held, what was missed and what is to come', async () => {
    const branch = await aBranch(house)
    await store(house, [meetingOf(branch, { kind: 'committeeMeeting', day: '2026-01-08' })])
    const { cells } = row(await page(branch), 'committeeMeeting')

    expect(cells.map(({ state }) => state).slice(0, 4)).toEqual(['held', 'missed', 'toCome', 'toCome'])
    expect(cells[0]!.meetings).toMatchObject([{ day: '2026-01-08', title: '支部委员会会议' }])
  })

  it('has a line for each group, with its name', async () => {
    const branch = await aBranch(house)
    const [group] = branch.groups
    await store(house, [meetingOf(branch, { kind: 'groupMeeting', group, day: '2026-02-10' })])
    const lines = (await page(branch)).ribbon.filter(({ activity }) => activity === 'groupMeeting')

    expect(lines.map((line) => [line.group?.name, line.cells[1]!.state])).toEqual([
      ['第一党小组', 'held'],
      ['第二党小组', 'missed'],
    ])
  })

  it('is by the standards bound to the branch, and says where they are only proposed', async () => {
    const branch = await aBranch(house)
    const proposed = await page(branch)
    const bound = { from: '2026-01-01', standards: ['ONE3', 'BR2018'], decidedOn: '2025-12-20' }
    await house
      .database()
      .collection('organizations')
      .doc(branch.id)
      .update({ measured: [bound] })
    const decided = await page(branch)

    expect(proposed.proposed).toBe(true)
    expect(decided).toMatchObject({ proposed: false, standards: [{ id: 'ONE3' }, { id: 'BR2018' }] })
    expect(new Set(decided.ribbon.map(({ activity }) => activity))).not.toContain('massOrganizationStudy')
  })

  it('calls nobody absent from a meeting that was closed as the power went, and has not been counted yet', async () => {
    const branch = await aBranch(house)
    const torn = meetingOf(branch, { day: '2026-01-08' })
    delete torn.outcomes
    await store(house, [torn])
    const before = await page(branch)
    good(await house.as(branch.people[0])('meetings', 'attendance', { meeting: torn._id }))
    const after = await page(branch)

    expect([before.tally.meetings, before.people]).toEqual([0, []])
    expect(after.tally.meetings).toBe(1)
  })

  it('counts people over all meetings, and tells the same by month', async () => {
    const branch = await aBranch(house)
    const [first, second] = branch.people as [string, string]
    const people = { [first]: { state: 'late' }, [second]: { state: 'absent' } } as const
    await store(house, [
      meetingOf(branch, { kind: 'partyLecture', day: '2026-02-12', people }),
      meetingOf(branch, { day: '2026-03-12', people: { [first]: {} } }),
      meetingOf(branch, { day: '2025-12-12' }),
    ])
    const { tally, months } = await page(branch)

    expect(tally).toMatchObject({
      meetings: 2,
      onSite: { done: 2, of: 3 },
      late: 1,
      madeUpInTime: { done: 0, of: 1 },
    })
    expect(months.map(({ month, tally: own }) => [month, own.onSite])).toEqual([
      ['2026-02', { done: 1, of: 2 }],
      ['2026-03', { done: 1, of: 1 }],
    ])
  })

  it('counts only its own people in a joint meeting, for each branch that took part', async () => {
    const [one, other] = [await aBranch(house), await aBranch(house)]
    const people = {
      [one.people[0]!]: { branch: one.id },
      [other.people[0]!]: { branch: other.id, state: 'absent' },
    } as const
    const joint = meetingOf(one, {
      kind: 'partyLecture',
      day: '2026-03-05',
      people,
      branches: [one.id, other.id],
    })
    await store(house, [{ ...joint, branch: 'xinghe-jiguan', path: ['xinghe', 'xinghe-jiguan'] }])

    expect((await page(one)).tally.onSite).toEqual({ done: 1, of: 1 })
    expect((await page(other)).tally.onSite).toEqual({ done: 0, of: 1 })
  })

  it('reads a joint meeting of 500 people within the round trips, its own people apart', async () => {
    const branch = await aBranch(house)
    const others = Object.fromEntries(Array.from({ length: 490 }, (_, n) => [`far-${n}`, { branch: 'far' }]))
    const own = Object.fromEntries(branch.people.map((person) => [person, { branch: branch.id }]))
    const wished = { kind: 'partyLecture', day: '2026-03-05', branches: [branch.id, 'far'] } as const
    await store(house, [
      meetingOf(branch, { ...wished, branches: [...wished.branches], people: { ...others, ...own } }),
    ])
    const reply = await ask(branch.people[0]!, branch.id)

    expect(good(reply).tally.onSite).toEqual({ done: 10, of: 10 })
    expect(reply.roundTrips).toBeLessThanOrEqual(3)
  })

  it('says to each clause how it stands, with the clause’s own standard', async () => {
    const branch = await aBranch(house)
    await store(house, [meetingOf(branch, { kind: 'generalMeeting', day: '2026-03-12' })])
    const { clauses } = await page(branch)

    expect(clauses.find(({ clause }) => clause === 'ORGAN.5.4c')).toMatchObject({
      ...{ standard: '单位党支部建设标准', status: 'met', say: [expect.stringContaining('召开的会议 1')] },
    })
    expect(clauses.some(({ clause }) => clause === 'ORGAN.5.3b')).toBe(false)
  })

  it('keeps the key of a meeting and the list of those due to itself', async () => {
    const branch = await aBranch(house)
    await store(house, [meetingOf(branch, { day: '2026-03-12' })])

    expect(JSON.stringify(await page(branch))).not.toMatch(/nobody-may-know|"due":\[/)
  })
})

describe('谁看得到谁 — who sees how each person’s year went', () => {
  let branch: ABranch
  beforeAll(async () => {
    branch = await aBranch(house)
    await store(house, [meetingOf(branch, { kind: 'partyLecture', day: '2026-03-12' })])
  })

  it('an officer and those above see everybody, in the order of the roster', async () => {
    const order = [...branch.people].sort()

    for (const who of [branch.people[1]!, 'zonghe-04', office])
      expect((await page(branch, who)).people.map(({ member }) => member)).toEqual(order)
  })

  it('a member and a group leader see the ribbon and nobody’s year', async () => {
    for (const who of [branch.people[7]!, branch.people[5]!]) {
      const { people, ribbon } = await page(branch, who)

      expect(people).toEqual([])
      expect(ribbon.length).toBeGreaterThan(0)
    }
  })

  it('the sentences name no one to a member whom they name to an officer', async () => {
    const said = async (who: string) =>
      (await page(branch, who)).clauses.find(({ clause }) => clause === 'ORGAN.5.2e')!.say.join()

    expect(await said(branch.people[1]!)).toContain(branch.people[8]!)
    expect(await said(branch.people[7]!)).not.toContain(branch.people[8]!)
  })
})

describe('看不了 — refused', () => {
  it('for another branch, with whom to ask', async () => {
    expect(await ask('zhizao-01', 'zonghe')).toMatchObject(refusal('forbidden', /请联系/))
  })

  it('for what is no branch, saying what to choose', async () => {
    expect(await ask(office, 'xinghe-jiguan')).toMatchObject(refusal('invalid', /请选择一个党支部/))
  })

  it('for what is nowhere', async () => {
    expect(await ask(office, 'nowhere')).toMatchObject(refusal('notFound', /重新选择/))
  })

  it('for a year there cannot be', async () => {
    expect(await ask(office, 'zonghe', 1999)).toMatchObject(refusal('invalid', /年份/))
  })
})

describe('往返 — round trips', () => {
  it('a year of 72 meetings of 23 people takes three at most', async () => {
    const branch = await aBranch(house, 23)
    const meetings = fullYear(branch)
    await store(house, meetings)
    const reply = await ask(branch.people[0]!, branch.id, 2025)

    expect(good(reply).tally).toMatchObject({ meetings: 72, onSite: { done: 72 * 23, of: 72 * 23 } })
    expect(reply.roundTrips).toBeLessThanOrEqual(3)
  })
})
