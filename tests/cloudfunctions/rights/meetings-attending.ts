import type { Meeting } from '#types/meeting'
import { makeAdmission } from '../../../cloudfunctions/meetings/token'
import { after, good, opened, planned, scanned, type House } from '../house'
import { everybody, general, leaders, office, officers, own, wholeLeaders, type Role } from './roles'
import type { Row, Table } from './row'

const ofGroup = { by: 'zhizao-07', branch: 'zhizao', kind: 'groupMeeting', group: 'zhizao-g1' } as const
const ofBranch = { by: 'zhizao-01', branch: 'zhizao', kind: 'partyLecture' } as const
type Place = typeof ofGroup | typeof ofBranch

const whom = 'zhizao-15'
const study = { what: '自学', way: 'ownStudy', minutes: 60, doneOn: '2026-03-25' } as const
/** Of those who are told something else than that it is forbidden. */
const told = (roles: readonly Role[], code: 'conflict' | 'closed'): NonNullable<Row['instead']> =>
  Object.fromEntries(roles.map((role) => [role, code]))
const elsewhere = everybody.filter((role) => !own.includes(role))

type Attending = 'signOut' | 'sendScan' | 'askLeave' | 'withdrawLeave' | 'rollCallAll'
type MakingUp = 'reportMakeUp' | 'settleMakeUp' | 'makeUps'

/** The rows of what is one's own: leaving, late scans, leave; and of whole lists and make-ups. */
export function attendingRows(house: House): Pick<Table<'meetings'>, Attending | MakingUp> {
  const running = (place: Place) => opened(house, { ...place, at: -5, signOut: true })
  /** Everybody whose own it is has come in, and holds an admission to leave with. */
  const leaving = async (place: Place, who = '') => {
    const code = await running(place)
    if (who.startsWith('zhizao')) good(await scanned(house, who, code))
    const { key } = (await house.stored<Meeting>('meetings', code.meeting))!
    const scan = { scannedAt: after(0), way: 'out' } as const
    return { meeting: code.meeting, admission: makeAdmission(code.meeting, key, `demo-${who}`, scan) }
  }
  const ahead = async () => ({ meeting: await planned(house, ofBranch) })
  const asked = async (who = '') => {
    const { meeting } = await ahead()
    if (who.startsWith('zhizao'))
      good(await house.as(who)('meetings', 'askLeave', { meeting, reason: 'duty' }))
    return { meeting }
  }
  const list = async (place: Place) => {
    const mark = { member: 'zhizao-13', was: 'absent', state: 'present' } as const
    return { meeting: (await running(place)).meeting, marks: [mark] }
  }
  const missed = async () => {
    const { meeting } = await running(ofBranch)
    good(await house.as('zhizao-01')('meetings', 'close', { meeting }))
    return { meeting }
  }
  const reported = async () => {
    const { meeting } = await missed()
    good(await house.as('zhizao-01')('meetings', 'reportMakeUp', { meeting, member: whom, ...study }))
    return { meeting, member: whom, accept: true }
  }
  return {
    signOut: [
      {
        ...{ may: own, ownInput: true, instead: told(elsewhere, 'conflict') },
        input: (who) => leaving(ofBranch, who),
      },
    ],
    sendScan: [
      { where: 'to the group', may: own, input: () => running(ofGroup) },
      { where: 'to the branch', may: own, input: () => running(ofBranch) },
    ],
    askLeave: [{ may: own, input: async () => ({ ...(await ahead()), reason: 'duty' }) }],
    withdrawLeave: [{ may: own, ownInput: true, instead: told(elsewhere, 'closed'), input: asked }],
    rollCallAll: [
      { where: 'of the group', may: leaders, input: () => list(ofGroup) },
      { where: 'of the branch', may: wholeLeaders, input: () => list(ofBranch) },
    ],
    reportMakeUp: [
      {
        ...{ where: 'of one’s own', may: own, instead: told(elsewhere, 'closed') },
        input: async () => ({ ...(await missed()), ...study }),
      },
      {
        ...{ where: 'for somebody', may: officers },
        input: async () => ({ ...(await missed()), member: whom, ...study }),
      },
    ],
    settleMakeUp: [{ may: officers, input: reported }],
    makeUps: [
      { where: 'of the branch', may: officers, input: () => ({ at: 'zhizao' }) },
      { where: 'of the general branch', may: general, input: () => ({ at: 'xinghe-jiguan' }) },
      { where: 'of the committee', may: office, input: () => ({ at: 'xinghe' }) },
    ],
  }
}
