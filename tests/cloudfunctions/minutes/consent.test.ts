import type { Meeting } from '#types/meeting'
import { aBranch, type ABranch } from '../a-branch'
import { after, good, morning, openHouse, refusal, type House } from '../house'
import { aMeeting, confirmed, staleSince, storedMeeting } from './a-record'

const day = 24 * 60
/** 33 days before. */
const longAgo = after(-33 * day)
/** Of 机关党总支, and of the committee above it. */
const [above, office] = ['zonghe-04', 'zonghe-05']

let house: House
let branch: ABranch
let host: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  host = branch.people[0]!
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const late = (more: Partial<Meeting> = {}) => aMeeting(house, branch, { startsAt: longAgo, ...more })
const ask = (meeting: string, who = host, reason = '纸质记录刚找到') =>
  house.as(who)('minutes', 'askConsent', { meeting, reason })
const answer = (meeting: string, give = true, who = above) =>
  house.as(who)('minutes', 'answerConsent', { meeting, give, say: give ? '' : '请先补齐签到表' })

describe('延迟补录 — later than the rules allow', () => {
  it('is asked by the branch and given by the office above; both are steps, and the years go stale', async () => {
    const own = await aBranch(house)
    const meeting = await aMeeting(house, own, { startsAt: longAgo })
    good(await ask(meeting, own.people[0]!))
    expect(good(await house.as(above)('minutes', 'open', { meeting })).may.consent).toBe(true)
    const { lateEntry } = good(await answer(meeting))

    expect(lateEntry).toMatchObject({ reason: '纸质记录刚找到', answer: { given: true } })
    expect((await storedMeeting(house, meeting)).steps.map(({ did }) => did)).toEqual([
      'consentAsked',
      'consented',
    ])
    expect((await storedMeeting(house, meeting)).lateEntry).toEqual(lateEntry)
    expect(await staleSince(house, own.id)).toMatch(/^2026-03-25/)
  })

  it.each([
    [30, false],
    [31, true],
  ])('%i days after the meeting: late %s', async (days, isLate) => {
    const meeting = await aMeeting(house, branch)
    await house.moveTo(after(days * day))

    expect(good(await house.as(host)('minutes', 'open', { meeting })).late).toBe(isLate)
    if (isLate) expect((await ask(meeting)).ok).toBe(true)
    else expect(await ask(meeting)).toMatchObject(refusal('closed', /还在规定的期限内/))
  })

  it('a record confirmed in time stays in time', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    await house.moveTo(after(40 * day))

    expect(good(await house.as(host)('minutes', 'open', { meeting })).late).toBe(false)
  })

  it('a late record is confirmed all the same, and says that it is late', async () => {
    const page = good(
      await house.as(host)('minutes', 'open', { meeting: await confirmed(house, host, await late()) }),
    )

    expect(page).toMatchObject({ late: true, minutes: { status: 'confirmed' } })
  })

  it('asked or answered twice the same is once', async () => {
    const meeting = await late()
    good(await ask(meeting))
    good(await ask(meeting))
    good(await answer(meeting))
    good(await answer(meeting))

    expect((await storedMeeting(house, meeting)).steps).toHaveLength(2)
  })

  it('given, it is neither taken back nor asked for again', async () => {
    const meeting = await late()
    good(await ask(meeting))
    good(await answer(meeting))

    expect(await answer(meeting, false)).toMatchObject(refusal('conflict', /已经答复/))
    expect(await ask(meeting, host, '再问')).toMatchObject(refusal('closed', /已经同意/))
  })

  it('is not refused without a word why', async () => {
    const meeting = await late()
    good(await ask(meeting))
    const asked = { meeting, give: false, say: '' }

    expect(await house.as(above)('minutes', 'answerConsent', asked)).toMatchObject(
      refusal('invalid', /写明不同意的原因/),
    )
  })

  it('refused, it may be asked for again', async () => {
    const meeting = await late()
    good(await ask(meeting))
    good(await answer(meeting, false))
    good(await ask(meeting, host, '有会议签到表'))

    expect(good(await answer(meeting)).lateEntry.answer).toMatchObject({ given: true })
  })

  it('nothing is answered that nobody asked', async () => {
    expect(await answer(await late())).toMatchObject(refusal('notFound', /没有申请/))
  })

  it('whoever asked does not answer', async () => {
    const meeting = await late()
    good(await ask(meeting, above))

    expect(await answer(meeting)).toMatchObject(refusal('forbidden', /别的同志/))
    expect((await answer(meeting, true, office)).ok).toBe(true)
  })

  it('of a joint meeting of a general branch the committee’s office answers, not itself', async () => {
    const path = branch.path.slice(0, 2)
    const meeting = await late({ branch: path[1]!, path, branches: [branch.id] })
    good(await ask(meeting))

    expect(await answer(meeting)).toMatchObject(refusal('forbidden', /上级党组织/))
    expect((await answer(meeting, true, office)).ok).toBe(true)
  })
})
