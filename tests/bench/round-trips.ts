import { aBranch } from '../cloudfunctions/a-branch'
import { good, openHouse, opened, type House } from '../cloudfunctions/house'
import { general, grow, jointLecture } from '../cloudfunctions/meetings/a-crowd'
import { fullYear, store } from '../cloudfunctions/tally/hold-meetings'
import { atMost, type Row } from './row'

const most = 3

/** Database round trips of the calls that people wait for, on warm functions. */
export async function roundTrips(): Promise<Row[]> {
  const house = await openHouse()
  try {
    const member = house.as('zonghe-08')
    const code = await opened(house)
    await house.as('zonghe-09')('meetings', 'admit', code)
    const admitted = await member('meetings', 'admit', code)
    const arrival = { meeting: code.meeting, admission: good(admitted).admission }
    const signed = await member('meetings', 'signIn', arrival)
    const home = await member('meetings', 'home', {})
    const office = await house.as('zonghe-05')('meetings', 'home', {})
    const board = await house.as('zonghe-01')('meetings', 'board', { meeting: code.meeting })
    const officeTrips = atMost(
      most + 1,
      "round trips: an officer's home, own and watched",
      office.roundTrips,
      'trips',
    )
    const rows = { 'scan, showing the meeting': admitted, 'sign-in': signed, "a member's home": home }
    const strict = Object.entries({ ...rows, "the host's live count": board }).map(
      ([name, { roundTrips: trips }]) => atMost(most, `round trips: ${name}`, trips, 'trips'),
    )
    return [...strict, officeTrips, ...(await crowdTrips(house)), ...(await yearTrips(house))]
  } finally {
    await house.close()
  }
}

/** A branch's year of 72 meetings of 23 people, what is still asked of it, and one member's own. */
async function yearTrips(house: House): Promise<Row[]> {
  const branch = await aBranch(house, 23)
  await store(house, fullYear(branch))
  const officer = house.as(branch.people[0])
  const replies = {
    "a branch's year of 72 meetings": await officer('tally', 'year', { at: branch.id, year: 2025 }),
    'what is still asked of it': await officer('tally', 'asked', { at: branch.id, day: '2025-12-01' }),
    "a member's own year": await officer('tally', 'mine', { year: 2025 }),
  }
  return Object.entries(replies).map(([name, reply]) => {
    if (!reply.ok) throw new Error(`${name}: ${reply.say}`)
    return atMost(most, `round trips: ${name}`, reply.roundTrips, 'trips')
  })
}

/** A joint meeting of five hundred: what its host looks at, a whole list, its closing, and what is owed for it. */
async function crowdTrips(house: House): Promise<Row[]> {
  const meeting = await jointLecture(house, { at: 0 })
  await grow(house, meeting, 500)
  const host = house.as(general)
  good(await host('meetings', 'openCode', { meeting }))
  const { people } = good(await host('meetings', 'attendance', { meeting }))
  const marks = people.map(({ member, state: was }, n) => ({
    ...{ member, was: was as 'absent', state: n % 5 === 0 ? ('absent' as const) : ('present' as const) },
  }))
  const board = await host('meetings', 'board', { meeting })
  const attendance = await host('meetings', 'attendance', { meeting })
  const list = await host('meetings', 'rollCallAll', { meeting, marks })
  const closing = await host('meetings', 'close', { meeting })
  const owed = await host('meetings', 'makeUps', { at: 'xinghe-jiguan' })
  const rows: [number, string, { ok: boolean; roundTrips: number }][] = [
    [most, 'the live count of 500', board],
    [most, 'the list of 500', attendance],
    [12, 'a whole list of 500', list],
    [20, 'the closing of a meeting of 500', closing],
    [most, 'what is owed for it', owed],
  ]
  return rows.map(([budget, name, reply]) => {
    if (!reply.ok) throw new Error(`${name} was refused`)
    return atMost(budget, `round trips: ${name}`, reply.roundTrips, 'trips')
  })
}
