import type { Meeting } from '#types/meeting'
import { makeAdmission } from '../../../cloudfunctions/meetings/token'
import { after, opened, planned, type House } from '../house'
import { attendingRows } from './meetings-attending'
import { planningRows } from './meetings-planning'
import { everybody, leaders, own, onlookers, wholeLeaders, type Role } from './roles'
import type { Table } from './row'

const ofGroup = { by: 'zhizao-07', branch: 'zhizao', kind: 'groupMeeting', group: 'zhizao-g1' } as const
const ofBranch = { by: 'zhizao-01', branch: 'zhizao', kind: 'generalMeeting' } as const
type Place = typeof ofGroup | typeof ofBranch

/** The meetings' rows, in a house. */
export function meetingRows(house: House): Table<'meetings'> {
  const soon = async (place: Place) => ({ meeting: await planned(house, { ...place, printedCode: true }) })
  const scan = (place: Place) => opened(house, { ...place, at: -5 })
  const running = async (place: Place) => ({ meeting: (await scan(place)).meeting })
  const mark = async (place: Place) =>
    ({ ...(await running(place)), member: 'zhizao-13', was: 'absent', state: 'present' }) as const
  const named = async (place: Place) => ({ ...(await running(place)), name: '甲' })
  /** An admission as a scan gives it, even to somebody whom the scan itself would turn away. */
  const arrival = async (place: Place, who = '') => {
    const { meeting } = await running(place)
    const { key } = (await house.stored<Meeting>('meetings', meeting))!
    const scanned = { scannedAt: after(0), way: 'scan' } as const
    return { meeting, admission: makeAdmission(meeting, key, `demo-${who}`, scanned) }
  }
  /** The same of the group and of the branch. */
  const both = <I>(input: (place: Place, who?: string) => Promise<I> | I) => [
    { where: 'of the group', may: leaders, input: (who?: string) => input(ofGroup, who) },
    { where: 'of the branch', may: wholeLeaders, input: (who?: string) => input(ofBranch, who) },
  ]
  const arrivals: Role[] = own
  return {
    ...attendingRows(house),
    home: [{ may: everybody, input: () => ({}) }],
    ...planningRows(house),
    openCode: both(soon),
    board: both(running),
    printedCode: both(soon),
    admit: [
      { where: 'to the group', may: ['unbound', ...arrivals], input: () => scan(ofGroup) },
      { where: 'to the branch', may: ['unbound', ...arrivals], input: () => scan(ofBranch) },
    ],
    signIn: [
      { where: 'to the group', may: arrivals, ownInput: true, input: (who) => arrival(ofGroup, who) },
      { where: 'to the branch', may: arrivals, ownInput: true, input: (who) => arrival(ofBranch, who) },
    ],
    rollCall: both(mark),
    attendance: [
      { where: 'of the group', may: [...own, ...leaders, ...onlookers], input: () => running(ofGroup) },
      {
        where: 'of the branch',
        may: [...own, ...wholeLeaders, ...onlookers],
        input: () => running(ofBranch),
      },
    ],
    candidates: both(named),
    close: both(running),
  }
}
