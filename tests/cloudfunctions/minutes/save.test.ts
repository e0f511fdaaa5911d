import type { JournalEntry } from '#types/journal'
import { aBranch, type ABranch } from '../a-branch'
import { hold } from '../hold'
import { good, morning, openHouse, refusal, type House } from '../house'
import { aMeeting, confirmed, facts, staleSince, storedMeeting, storedMinutes, write } from './a-record'

let house: House
let branch: ABranch
let host: string
let officer: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  ;[host, officer] = [branch.people[0]!, branch.people[1]!]
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const points = (text: string) => [{ speaker: '', text }]
const save = (who: string, meeting: string, text: string, was = 0) =>
  house.as(who)('minutes', 'save', { meeting, part: 'points', value: points(text), was })
const noted = async (meeting: string): Promise<JournalEntry[]> =>
  (await house.database().collection('journal').where({ document: meeting }).get()).data as JournalEntry[]

describe('两人同时记 — two recorders at once', () => {
  it('write different parts, and both stand', async () => {
    const meeting = await aMeeting(house, branch)
    const [a, b] = await Promise.all([
      save(host, meeting, '甲说的'),
      house.as(officer)('minutes', 'save', { meeting, part: 'agenda', value: ['选举'], was: 0 }),
    ])

    expect([good(a).kept, good(b).kept]).toEqual([true, true])
    expect((await storedMinutes(house, meeting))!.parts).toMatchObject({
      points: { revision: 1, value: points('甲说的') },
      agenda: { revision: 1, value: ['选举'] },
    })
  })

  it('write the same part: one is kept, the other is shown what stands there, and nothing is written over', async () => {
    const meeting = await aMeeting(house, branch)
    const answers = (await Promise.all([save(host, meeting, '甲'), save(officer, meeting, '乙')])).map(good)
    const { value } = (await storedMinutes(house, meeting))!.parts.points
    const late = answers.find(({ kept }) => !kept)!

    expect(answers.map(({ kept }) => kept).sort()).toEqual([false, true])
    expect(value).toEqual(points(answers[0]!.kept ? '甲' : '乙'))
    expect(late.page.minutes.parts.points).toMatchObject({ value, revision: 1 })
  })

  it('whoever begins from what stands there now is kept', async () => {
    const meeting = await aMeeting(house, branch)
    good(await save(host, meeting, '甲'))

    expect(good(await save(officer, meeting, '甲乙', 1)).kept).toBe(true)
    expect(good(await save(host, meeting, '丙', 3)).kept).toBe(false)
  })

  it('who wrote it, and when, stands with it', async () => {
    const meeting = await aMeeting(house, branch)
    good(await save(officer, meeting, '甲'))
    const { by, at } = (await storedMinutes(house, meeting))!.parts.points

    expect(by).toBe(officer)
    expect(at).toMatch(/^2026-03-25T01:2/)
  })
})

describe('再发一次 — a lost reply', () => {
  it('the same text with the old revision is kept already, and nothing is noted twice', async () => {
    const meeting = await aMeeting(house, branch)
    good(await save(host, meeting, '甲'))
    const again = good(await save(host, meeting, '甲'))

    expect(again).toMatchObject({ kept: true, page: { minutes: { parts: { points: { revision: 1 } } } } })
    expect(await noted(meeting)).toHaveLength(1)
  })

  it('sent again once the record stands it is kept still; anything else is refused with the mend', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))

    expect(good(await save(host, meeting, '同意')).kept).toBe(true)
    expect(await save(host, meeting, '反对', 1)).toMatchObject(refusal('closed', /已经确认.*写更正.*退回/))
  })
})

describe('断电 — the power is cut between', () => {
  it('all of it or nothing: the minutes, the meeting, the year and the journal', async () => {
    const own = await aBranch(house)
    const meeting = await aMeeting(house, own)
    const writer = own.people[0]!
    await hold(house, 'standings', `${own.id}:2026`, { staleSince: 'held' })
    const saving = save(writer, meeting, '甲').catch(() => undefined)
    await house.as(writer)('account', 'whoAmI', {})
    await house.killAndRestart()
    await saving

    expect(await storedMinutes(house, meeting)).toBeUndefined()
    expect((await storedMeeting(house, meeting)).record).toBeUndefined()
    expect(await staleSince(house, own.id)).toBeUndefined()
    expect(await noted(meeting)).toEqual([])
    expect(good(await save(writer, meeting, '甲')).kept).toBe(true)
    expect((await storedMeeting(house, meeting)).record).toMatchObject({ status: 'draft' })
  })
})

describe('记下什么 — what is kept of a save', () => {
  it('the journal says which part, and not a word of it', async () => {
    const meeting = await aMeeting(house, branch)
    good(await save(host, meeting, '只有我们知道'))
    const [entry] = await noted(meeting)

    expect(entry).toMatchObject({
      did: 'minutes.save',
      fields: ['points'],
      collection: 'minutes',
      chain: branch.id,
    })
    expect(JSON.stringify(entry)).not.toMatch('只有我们知道')
  })

  it('the meeting says who recorded and what has to be carried out; only such a change makes the years stale', async () => {
    const joint = [await aBranch(house), await aBranch(house)] as const
    const people = joint.flatMap((one) => one.people)
    const branches = joint.map(({ id }) => id)
    const meeting = await aMeeting(house, { ...joint[0], people }, { branches })
    const stale = () => Promise.all(branches.map((id) => staleSince(house, id)))
    await write(house, people[0]!, meeting, 'facts', facts({ recorderName: '甲' }))
    const first = await stale()
    await write(house, people[0]!, meeting, 'points', points('甲'))

    expect(first).toEqual([expect.stringMatching(/^2026/), expect.stringMatching(/^2026/)])
    expect(await stale()).toEqual(first)
    await write(house, people[0]!, meeting, 'resolutions', [{ id: 'r', text: '办', owner: '乙' }])
    expect(await stale()).not.toEqual(first)
    expect((await storedMeeting(house, meeting)).record).toEqual({
      ...{ status: 'draft', recorderName: '甲', photos: 0, resolutions: 1, carriedOut: 0 },
    })
  })

  it('a place that the plan did not name becomes the meeting’s, and an empty one takes nothing away', async () => {
    const meeting = await aMeeting(house, branch, { place: '' })
    await write(house, host, meeting, 'facts', facts({ place: '二楼' }))
    await write(house, host, meeting, 'facts', facts({ place: '' }))

    expect((await storedMeeting(house, meeting)).place).toBe('二楼')
  })

  it('text pasted from Word is kept as the text it is', async () => {
    const meeting = await aMeeting(house, branch)
    const word = `<style>${'p {mso-style-parent:"";}\n'.repeat(3_000)}</style><p class=MsoNormal>同意<o:p></o:p></p>`
    good(await save(host, meeting, word))

    expect((await storedMinutes(house, meeting))!.parts.points.value).toEqual(points('同意'))
  })

  it.each([
    ['a point of 5 000 characters', '字'.repeat(5_000), true],
    ['one of a character more', '字'.repeat(5_001), false],
  ])('%s: %s', async (_, text, ok) => {
    expect((await save(host, await aMeeting(house, branch), text)).ok).toBe(ok)
  })

  it('two resolutions with one id are refused', async () => {
    const value = [1, 2].map(() => ({ id: 'same', text: '办' }))
    const meeting = await aMeeting(house, branch)

    expect(
      await house.as(host)('minutes', 'save', { meeting, part: 'resolutions', value, was: 0 }),
    ).toMatchObject(refusal('invalid', /编号相同/))
  })

  it('what was carried out tomorrow is refused', async () => {
    const value = [{ id: 'r', text: '办', doneOn: '2026-03-26' }]
    const meeting = await aMeeting(house, branch)

    expect(
      await house.as(host)('minutes', 'save', { meeting, part: 'resolutions', value, was: 0 }),
    ).toMatchObject(refusal('invalid', /今天以后/))
  })
})
