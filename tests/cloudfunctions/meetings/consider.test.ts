import type { Input } from '#types/api'
import { after, good, morning, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  await house.moveTo(morning)
  await house
    .database()
    .collection('meetings')
    .where({ branch: house.database().command.neq('') })
    .remove()
})
afterAll(() => house.close())

type Draft = Input<'meetings', 'plan'>
const aDay = 24 * 60
/** Two days ahead, a Friday. */
const draft: Draft = { id: 'consider-1', kind: 'generalMeeting', branch: 'zonghe', startsAt: after(2 * aDay) }
const consider = (more: Partial<Draft> = {}, by = 'zonghe-01') =>
  house.as(by)('meetings', 'consider', { ...draft, ...more })
const warnings = async (more: Partial<Draft> = {}) => good(await consider(more)).warnings
const codes = async (more: Partial<Draft> = {}) => (await warnings(more)).map(({ code }) => code)

describe('先看一看 — a plan before it is sent', () => {
  it('says who is due, who votes, how many must come and how long it lasts', async () => {
    expect(good(await consider())).toEqual({
      ...{ due: 26, voters: 24, exempt: [], minutes: 90, warnings: [] },
      quorum: { rule: 'halfOrMore', needed: 12 },
    })
  })

  it('asks for four fifths where there is an election, and for nothing where nothing is decided', async () => {
    expect(good(await consider({ business: 'election' })).quorum).toEqual({ rule: 'fourFifths', needed: 20 })
    expect(good(await consider({ kind: 'themedPartyDay' }))).not.toHaveProperty('quorum')
  })

  it('names whoever is exempt, with the day it was approved', async () => {
    const { exempt } = good(await consider({ branch: 'xiaoxue' }, 'xiaoxue-01'))

    expect(exempt).toMatchObject([{ member: 'xiaoxue-21', approvedOn: '2025-08-28' }])
  })

  it('writes nothing', async () => {
    good(await consider())

    expect(await house.stored('meetings', draft.id)).toBeUndefined()
  })

  it('refuses what the plan would be refused for', async () => {
    good(await house.as('zonghe-01')('meetings', 'plan', { ...draft, id: 'consider-2' }))

    expect(await consider()).toMatchObject(refusal('conflict', /请不要重复安排/))
    expect(await consider({ graceMinutes: 60, minutes: 60 })).toMatchObject({ code: 'invalid' })
    expect(await consider({}, 'zonghe-08')).toMatchObject({ code: 'forbidden' })
  })
})

describe('提醒 — what speaks against it', () => {
  it('tells of another meeting at the same time, and of how many are due at both', async () => {
    const group = { id: 'consider-3', kind: 'groupMeeting', group: 'zonghe-g1' } as const
    const { title } = good(await house.as('zonghe-01')('meetings', 'plan', { ...draft, ...group }))

    expect(await warnings()).toMatchObject([
      { code: 'clash', meeting: { id: 'consider-3', title }, people: 13 },
    ])
    expect(await warnings({ startsAt: after(2 * aDay + 60) })).toEqual([])
  })

  it('tells of the weekend', async () => {
    expect(await codes({ startsAt: after(3 * aDay) })).toEqual(['weekend'])
    expect(await codes({ startsAt: after(4 * aDay) })).toEqual(['weekend'])
    expect(await codes({ startsAt: after(5 * aDay) })).toEqual([])
  })

  it('tells of less than a day to make it known, and not of what was held already', async () => {
    expect(await codes({ startsAt: after(aDay - 1) })).toEqual(['shortNotice'])
    expect(await codes({ startsAt: after(aDay + 1) })).toEqual([])
    expect(await codes({ startsAt: after(-aDay), afterwards: '补录' })).toEqual([])
  })
})
