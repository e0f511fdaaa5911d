import { aBranch } from '../a-branch'
import { upload } from '../exchange/an-import'
import { good, type House } from '../house'
import { aMeeting, facts, write } from '../minutes/a-record'
import { photo } from '../minutes/pictures'

/** A record with everything in it that one can hold. */
export async function writeMinutes(house: House): Promise<void> {
  const branch = await aBranch(house)
  const [host, other] = [branch.people[0]!, branch.people[1]!]
  const meeting = await aMeeting(house, branch, { here: 10 })
  const asHost = house.as(host)
  const who = { recorder: other, lecturer: other, place: '会议室', paperPlace: '档案柜', paperKeeper: '甲' }
  await write(house, host, meeting, 'facts', facts(who))
  await write(house, host, meeting, 'agenda', ['选举'])
  await write(house, host, meeting, 'points', [{ speaker: '甲', text: '同意' }])
  const done = { dueOn: '2026-04-01', doneOn: '2026-03-25' } as const
  await write(house, host, meeting, 'resolutions', [{ id: 'r', text: '办', owner: '甲', ...done }])
  const counts = { inFavour: 0, against: 0, abstained: 0, written: 0 }
  const candidates = [8, 2].map((inFavour, n) => ({ name: `候选人${n}`, inFavour }))
  const ballots = { seats: 1, handedOut: 10, cameBack: 10, candidates }
  await write(house, host, meeting, 'votes', [
    { id: 'v', matter: '选举', business: 'election', ...counts, ...ballots },
  ])
  const file = await upload(house, host, photo, 'photo.jpg')
  good(await asHost('minutes', 'attach', { meeting, file, name: '合影' }))
  good(await asHost('minutes', 'confirm', { meeting }))
  good(await asHost('minutes', 'sendBack', { meeting, reason: '核对' }))
  good(await asHost('minutes', 'confirm', { meeting }))
  good(await asHost('minutes', 'correct', { meeting, id: 'c', text: '应为三票' }))
}
