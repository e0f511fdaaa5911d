import type { Input } from '#types/api'
import { tokenAt } from '../../../cloudfunctions/meetings/token'
import { after, good, morning, opened, scanned, type House } from '../house'

const who = 'zonghe-15'
type Said = Omit<Input<'meetings', 'rollCall'>, 'meeting' | 'member'>

/** Every way of being down at a meeting, corrected in all its fields, and a make-up sent back, said anew and sent back. */
export async function writeAttending(house: House): Promise<void> {
  await house.moveTo(morning)
  const code = await opened(house, { at: -5, kind: 'partyLecture', signOut: true })
  const { meeting } = code
  const officer = house.as('zonghe-01')
  const mark = (said: Said) => officer('meetings', 'rollCall', { meeting, member: who, ...said })

  good(await scanned(house, who, code))
  const { key } = (await house.stored<{ key: string }>('meetings', meeting))!
  const leaving = { meeting, token: tokenAt(meeting, key, after(0), 'out').token }
  const { admission } = good(await house.as(who)('meetings', 'admit', leaving))
  good(await house.as(who)('meetings', 'signOut', { meeting, admission }))
  good(await mark({ was: 'present', state: 'leave', reason: 'family' }))
  good(await mark({ was: 'leave', state: 'absent' }))
  good(await house.as('zonghe-16')('meetings', 'askLeave', { meeting, reason: 'health' }))
  good(await officer('meetings', 'close', { meeting }))

  const study = { what: '自学党章', way: 'ownStudy', minutes: 60, doneOn: '2026-03-25' } as const
  for (const reason of ['请写心得', '请再写一次']) {
    good(await house.as(who)('meetings', 'reportMakeUp', { meeting, ...study }))
    good(await officer('meetings', 'settleMakeUp', { meeting, member: who, accept: false, reason }))
  }
}
