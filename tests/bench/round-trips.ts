import { aBranch } from '../cloudfunctions/a-branch'
import { good, openHouse, opened, type House } from '../cloudfunctions/house'
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
    return [...strict, officeTrips, ...(await yearTrips(house))]
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
