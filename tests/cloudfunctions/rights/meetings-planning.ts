import type { OwnKind } from '#types/meeting-kind'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { after, planned, type House } from '../house'
import { general, leaders, office, officers, onlookers, own, wholeLeaders } from './roles'
import type { Table } from './row'

const ofGroup = { by: 'zhizao-07', branch: 'zhizao', kind: 'groupMeeting', group: 'zhizao-g1' } as const
const ofBranch = { by: 'zhizao-01', branch: 'zhizao', kind: 'generalMeeting' } as const
type Place = typeof ofGroup | typeof ofBranch

let serial = 0
/** On a day of its own. */
const draft = ({ branch, kind, ...more }: Place) => ({
  id: `rights-${String(++serial).padStart(4, '0')}`,
  ...{ branch, kind, startsAt: after(60 + serial * 24 * 60) },
  ...('group' in more && { group: more.group }),
})
const jointDraft = () => ({
  ...draft(ofBranch),
  ...{ kind: 'themedPartyDay', branch: 'xinghe-jiguan', joint: ['zonghe', 'zhizao'] },
})

const kindDraft = () => ({
  id: `kind-${++serial}`,
  ...{ at: 'zhizao', name: `第${serial}种会`, due: 'members', minutes: 60 },
  ...{ activities: [], makeUp: false, earns: false },
})

type Planning =
  'plan' | 'consider' | 'edit' | 'notify' | 'cancel' | 'list' | 'month' | 'ownKinds' | 'addKind' | 'dropKind'

/** The rows of what is planned, in a house. */
export function planningRows(house: House): Pick<Table<'meetings'>, Planning> {
  const soon = async (place: Place) => ({ meeting: await planned(house, place) })
  const calledOff = async (place: Place) => ({ ...(await soon(place)), reason: '改期' })
  const edited = async (place: Place) => ({ ...(await soon(place)), was: after(5), place: '二号会议室' })
  const added = async () => {
    const { id: _id, ...kind } = kindDraft()
    const path = ['xinghe', 'xinghe-jiguan', 'zhizao']
    await house
      .database()
      .collection('ownKinds')
      .add({ _id, schema: SCHEMA, path, ...kind } as OwnKind)
    return { id: _id }
  }
  /** The same of the group and of the branch. */
  const both = <I>(input: (place: Place) => Promise<I> | I) => [
    { where: 'of the group', may: leaders, input: () => input(ofGroup) },
    { where: 'of the branch', may: wholeLeaders, input: () => input(ofBranch) },
  ]
  const drafts = [
    ...both(draft),
    { where: 'of two branches', may: general, input: jointDraft },
  ] as Table<'meetings'>['plan']
  /** What is seen of the group, the branch and above. */
  const seen = <I>(input: (at: string) => I) => [
    {
      where: 'of the group',
      may: [...ofTheGroup, ...leaders, ...onlookers],
      input: () => input('zhizao-g1'),
    },
    { where: 'of the branch', may: [...own, ...wholeLeaders, ...onlookers], input: () => input('zhizao') },
    { where: 'of the general branch', may: [...general, ...assessor], input: () => input('xinghe-jiguan') },
    { where: 'of the committee', may: [...office, ...assessor], input: () => input('xinghe') },
  ]
  return {
    plan: drafts,
    consider: drafts,
    edit: both(edited),
    notify: both(soon),
    cancel: both(calledOff),
    list: seen((at) => ({ at })),
    month: seen((at) => ({ at, month: '2026-03' })),
    ownKinds: seen((at) => ({ at })),
    addKind: [{ may: officers, input: kindDraft }] as Table<'meetings'>['addKind'],
    dropKind: [{ may: officers, input: added }],
  }
}

const ofTheGroup = ['member'] as const
const assessor = ['assessor'] as const
