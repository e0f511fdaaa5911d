import { good, morning, openHouse, type House } from '../house'
import { general, grow, jointLecture } from './a-crowd'
import { asking, type Mark } from './moments'

let house: House
let meeting: string
beforeAll(async () => {
  house = await openHouse()
  meeting = await jointLecture(house, { at: 0 })
  await grow(house, meeting, 500)
  good(await house.as(general)('meetings', 'openCode', { meeting }))
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { meetingOf } = asking(later)
const everybody = async (more: Partial<Mark> = {}) =>
  (await meetingOf(meeting)).due.map(({ member }) => ({
    ...({ member, was: 'absent', state: 'present' } as const),
    ...more,
  }))

describe('五百人的联合会议 — five hundred people of several branches', () => {
  it('a whole list is written in a dozen round trips, and not again when it is sent again', async () => {
    const marks = await everybody()
    const first = await house.as(general)('meetings', 'rollCallAll', { meeting, marks })
    const again = await house.as(general)('meetings', 'rollCallAll', { meeting, marks })

    expect(good(first)).toMatchObject({ left: [], tally: { due: 500, present: 500 } })
    expect(first.roundTrips).toBeLessThanOrEqual(12)
    expect(good(again).people).toEqual(good(first).people)
    expect(again.roundTrips).toBeLessThanOrEqual(3)
  })

  it.each(['board', 'attendance'] as const)('the %s is read in three', async (action) => {
    const reply = await house.as(general)('meetings', action, { meeting })

    expect(good(reply).tally.due).toBe(500)
    expect(reply.roundTrips).toBeLessThanOrEqual(3)
  })

  it('it is closed with an outcome for everybody, and the year of every branch goes stale', async () => {
    good(await house.as(general)('meetings', 'close', { meeting }))
    const { outcomes, tally } = await meetingOf(meeting)

    expect(outcomes).toHaveLength(500)
    expect(tally).toMatchObject({ due: 500, present: 500 })
    for (const branch of ['zonghe', 'zhizao'])
      expect(await house.stored('standings', `${branch}:2026`)).toMatchObject({
        staleSince: expect.any(String) as string,
      })
  })
})
