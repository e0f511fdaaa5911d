import type { Meeting } from '#types/meeting'
import { after, type House } from '../house'
import { upload } from '../exchange/an-import'
import { aMeeting, confirmed, facts, write, writeWhole } from '../minutes/a-record'
import { photo } from '../minutes/pictures'
import { general, leaders, officers, own, wholeLeaders } from './roles'
import type { Row, Table } from './row'

const path = ['xinghe', 'xinghe-jiguan', 'zhizao']
/** The host is nobody of the table, so that every row asks for posts alone. */
const host = 'zhizao-01'
type Place = Pick<Meeting, 'kind' | 'group' | 'path'>
const ofGroup: Place = { kind: 'groupMeeting', group: 'zhizao-g1', path: [...path, 'zhizao-g1'] }
const ofBranch: Place = { kind: 'generalMeeting', path }

/** The rows of minutes, in a house. A meeting each, for a record stands but once. */
export function minutesRows(house: House): Table<'minutes'> {
  const held = (place: Place, more: Partial<Pick<Meeting, 'startsAt'>> = {}) =>
    aMeeting(house, { id: 'zhizao', path, people: [host, 'zhizao-13', 'zhizao-20'] }, { ...place, ...more })
  const drafted = async (place: Place) => ({ meeting: await held(place) })
  const standing = async (place: Place) => ({ meeting: await confirmed(house, host, await held(place)) })
  const whole = async (place: Place) => {
    const meeting = await held(place)
    await writeWhole(house, host, meeting)
    return { meeting }
  }
  const resolved = async (place: Place) => {
    const meeting = await held(place)
    await write(house, host, meeting, 'resolutions', [{ id: 'r', text: '办', owner: '甲' }])
    return { meeting, resolution: 'r', doneOn: '2026-03-25' as const }
  }
  const fileOf = async (who: string) => upload(house, who, photo, 'photo.jpg')
  const withFile = async (place: Place) => {
    const meeting = await held(place)
    const asked = { meeting, file: await fileOf(host), name: '' }
    const reply = await house.as(host)('minutes', 'attach', asked)
    if (!reply.ok) throw new Error(reply.say)
    return { meeting, file: reply.data.minutes.files[0]!.id }
  }
  const long = { startsAt: after(-33 * 24 * 60) }
  const asked = async (place: Place) => {
    const meeting = await held(place, long)
    const reply = await house.as(host)('minutes', 'askConsent', { meeting, reason: '补记' })
    if (!reply.ok) throw new Error(reply.say)
    return { meeting, give: true }
  }
  /** The same of the group and of the branch. */
  const both = <I>(input: (place: Place, who?: string) => Promise<I>): Row<I>[] => [
    { where: 'of the group', may: leaders, input: (who) => input(ofGroup, who) },
    { where: 'of the branch', may: wholeLeaders, input: (who) => input(ofBranch, who) },
  ]
  return {
    open: [
      ...both(drafted),
      { where: 'that stands', may: [...own, ...wholeLeaders], input: () => standing(ofBranch) },
    ],
    save: both(async (place) => ({ ...(await drafted(place)), part: 'facts', value: facts(), was: 0 })),
    confirm: [{ may: officers, input: () => whole(ofGroup) }],
    sendBack: [{ may: officers, input: async () => ({ ...(await standing(ofGroup)), reason: '补' }) }],
    close: [{ may: officers, input: () => standing(ofGroup) }],
    correct: both(async (place) => ({ ...(await standing(place)), id: 'c', text: '应为三票' })),
    carryOut: both(resolved),
    attach: both(async (place, who) => {
      // Whoever may not is refused before their file is looked at.
      const file = who && keepers.has(who) ? await fileOf(who) : 'cloud://e.b/inbox/nobody/x.jpg'
      return { ...(await drafted(place)), file, name: '' }
    }),
    detach: both(withFile),
    fileLink: both(withFile),
    askConsent: [
      { may: officers, input: async () => ({ meeting: await held(ofGroup, long), reason: '补记' }) },
    ],
    answerConsent: [{ may: general, input: () => asked(ofGroup) }],
  }
}

const keepers = new Set(['zhizao-07', 'zhizao-14', 'zhizao-02', 'zonghe-04', 'zonghe-05'])
