import { good, planned, type House } from '../house'
import { someMinutes } from '../exchange/a-meeting'
import { line, nameOf, sheetOf, upload } from '../exchange/an-import'
import { everybody, general, leaders, office, officers, own, wholeLeaders } from './roles'
import type { Table } from './row'

/** Rosters in and out. A file is the caller's own, so each role brings one. */
export function exchangeRows(house: House): Table<'exchange'> {
  let people = 0
  const sheet = () => sheetOf(line(nameOf(++people), { joinedOn: '2012-07-01' }))
  const anImport = async () => {
    const file = await upload(house, 'zhizao-01', await sheet())
    const asked = { branch: 'zhizao', file, name: '名册.xlsx' }
    return { import: good(await house.as('zhizao-01')('exchange', 'readRoster', asked)).import }
  }
  const meetings = [
    { where: 'of the group', may: leaders, place: ofGroup },
    { where: 'of the branch', may: wholeLeaders, place: ofBranch },
  ] as const
  const aMeeting = async (place: Place) => ({ meeting: await planned(house, place) })
  const aConfirmed = async () => {
    const { meeting } = await aMeeting(ofBranch)
    const minutes = { ...someMinutes(), _id: meeting, branch: 'zhizao' }
    await house.database().collection('minutes').add(minutes)
    return { meeting }
  }
  const aSignIn = async (place: Place, who?: string) => {
    const csv = Buffer.from('姓名,签到\n示例,✓')
    const file = who ? await upload(house, who, csv, 's.csv') : 'cloud://e.b/inbox/nobody/s.csv'
    return { ...(await aMeeting(place)), file, name: 's.csv' }
  }
  return {
    inbox: [{ may: ['unbound', ...everybody], input: () => ({}) }],
    underWay: [{ may: officers, input: () => ({ branch: 'zhizao' }) }],
    readRoster: [
      {
        may: officers,
        // Whoever may not is refused before their file is looked at.
        input: async (who) => {
          const own = who && officerIds.has(who)
          const file = own ? await upload(house, who, await sheet()) : 'cloud://e.b/inbox/nobody/x.xlsx'
          return { branch: 'zhizao', file, name: '名册.xlsx' }
        },
      },
    ],
    chooseColumns: [{ may: officers, input: async () => ({ ...(await anImport()), columns: {} }) }],
    lines: [{ may: officers, input: anImport }],
    apply: [{ may: officers, input: anImport }],
    discard: [{ may: officers, input: anImport }],
    template: [{ may: everybody, input: () => ({}) }],
    exportRoster: [
      { where: 'of the branch', may: officers, input: () => ({ at: 'zhizao' }) },
      { where: 'of the general branch', may: general, input: () => ({ at: 'xinghe-jiguan' }) },
      { where: 'of the committee', may: office, input: () => ({ at: 'xinghe' }) },
    ],
    readSignInSheet: meetings.map(({ place, ...row }) => ({ ...row, input: (who) => aSignIn(place, who) })),
    signInSheet: meetings.map(({ place, ...row }) => ({ ...row, input: () => aMeeting(place) })),
    meetingRecord: [
      ...meetings.map(({ place, ...row }) => ({ ...row, input: () => aMeeting(place) })),
      { where: 'of the branch, confirmed', may: [...own, ...wholeLeaders], input: aConfirmed },
    ],
  }
}

const ofGroup = { by: 'zhizao-07', branch: 'zhizao', kind: 'groupMeeting', group: 'zhizao-g1' } as const
const ofBranch = { by: 'zhizao-01', branch: 'zhizao', kind: 'generalMeeting' } as const
type Place = typeof ofGroup | typeof ofBranch

const officerIds = new Set(['zhizao-02', 'zonghe-04', 'zonghe-05'])
