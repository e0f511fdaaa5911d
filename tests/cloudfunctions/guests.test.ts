import type { Input } from '#types/api'
import { aMember } from '../domain/a-member'
import { good, morning, openHouse, opened, planned, refusal, scanned, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
  const roll = house.database().collection('members')
  await roll.add(aMember({ _id: 'outsider', branch: 'elsewhere', path: ['another-unit', 'elsewhere'] }))
  const ours = { name: '示例', branch: 'xuesheng', path: ['xinghe', 'xinghe-xuexiao', 'xuesheng'] }
  await roll.add(aMember({ ...ours, _id: 'leaves-today', onRollUntil: '2026-03-25' }))
  await roll.add(aMember({ ...ours, _id: 'left-yesterday', onRollUntil: '2026-03-24' }))
  await roll.add(aMember({ ...ours, _id: 'joins-tomorrow', onRollFrom: '2026-03-26' }))
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

type Mark = Input<'meetings', 'rollCall'>
const mark = (meeting: string, member: string, was: Mark['was'], state: Mark['state']) =>
  house.as('zonghe-01')('meetings', 'rollCall', { meeting, member, was, state })
const view = async (meeting: string) =>
  good(await house.as('zonghe-01')('meetings', 'attendance', { meeting }))

describe('列席 — whom an officer may record as sitting in', () => {
  it.each(['branch', 'anyone'] as const)(
    'is anybody of the unit, where guests are let in: %s',
    async (guests) => {
      const { meeting } = await opened(house, { guests })
      const { row } = good(await mark(meeting, 'xuesheng-08', 'absent', 'present'))

      expect(row).toMatchObject({ member: 'xuesheng-08', due: false, voter: false, state: 'present' })
    },
  )

  it('is nobody where the host wants no guests, though those due may be marked', async () => {
    const { meeting } = await opened(house, { guests: 'none' })

    expect(await mark(meeting, 'xuesheng-08', 'absent', 'present')).toMatchObject(
      refusal('forbidden', /不设列席/),
    )
    expect((await mark(meeting, 'zonghe-08', 'absent', 'present')).ok).toBe(true)
  })

  it.each([
    ['of another unit', 'outsider'],
    ['who left the roll the day before', 'left-yesterday'],
    ['who joins the roll the day after', 'joins-tomorrow'],
    ['nobody knows', 'nobody-99'],
  ])('is not somebody %s', async (_, who) => {
    const { meeting } = await opened(house, { guests: 'anyone' })

    expect(await mark(meeting, who, 'absent', 'present')).toMatchObject(refusal('notFound', /名册上没有/))
  })

  it('is still somebody whose last day on the roll it is', async () => {
    const { meeting } = await opened(house)

    expect((await mark(meeting, 'leaves-today', 'absent', 'present')).ok).toBe(true)
  })

  it.each(['absent', 'leave'] as const)(
    'is asked only about those who came: %s of somebody not due tells nothing, not even whether they exist',
    async (state) => {
      const { meeting } = await opened(house)
      const [known, unknown] = [
        await mark(meeting, 'xuesheng-08', 'absent', state),
        await mark(meeting, 'nobody-99', 'absent', state),
      ]

      expect(known).toMatchObject(refusal('invalid', /不在应到名单/))
      expect({ ...unknown, now: '' }).toEqual({ ...known, now: '' })
    },
  )

  it('finds no one among those due who stands on the list of another meeting only', async () => {
    const meeting = await planned(house, { kind: 'groupMeeting', group: 'zonghe-g1' })

    expect(await mark(meeting, 'zonghe-08', 'absent', 'leave')).toMatchObject(refusal('invalid', /应到名单/))
    expect((await mark(meeting, 'zonghe-07', 'absent', 'leave')).ok).toBe(true)
  })
})

describe('名单上的列席 — the guests on the list', () => {
  const names = async (meeting: string) =>
    (await view(meeting)).people.filter(({ due }) => !due).map(({ member }) => member)

  it('are those who came, whether scanned or marked', async () => {
    const code = await opened(house, { guests: 'anyone' })
    good(await scanned(house, 'xuesheng-09', code))
    good(await mark(code.meeting, 'xuesheng-08', 'absent', 'late'))

    expect((await names(code.meeting)).sort()).toEqual(['xuesheng-08', 'xuesheng-09'])
  })

  it.each(['absent', 'leave'] as const)('lose whoever is taken off again as %s', async (state) => {
    const { meeting } = await opened(house)
    good(await mark(meeting, 'xuesheng-08', 'absent', 'present'))
    good(await mark(meeting, 'xuesheng-08', 'present', state))

    expect(await names(meeting)).toEqual([])
    expect((await view(meeting)).tally.guests).toBe(0)
  })

  it('have back whoever is put on again, with all that was said before', async () => {
    const { meeting } = await opened(house)
    good(await mark(meeting, 'xuesheng-08', 'absent', 'present'))
    good(await mark(meeting, 'xuesheng-08', 'present', 'absent'))
    good(await mark(meeting, 'xuesheng-08', 'absent', 'present'))

    const [guest] = (await view(meeting)).people.filter(({ due }) => !due)
    expect(guest?.changes.map(({ state }) => state)).toEqual(['present', 'absent'])
  })
})
