import { good, openHouse, opened } from '../cloudfunctions/house'
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
    return [...strict, officeTrips]
  } finally {
    await house.close()
  }
}
