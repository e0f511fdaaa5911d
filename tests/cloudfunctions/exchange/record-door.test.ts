import type { Meeting } from '#types/meeting'
import type { Minutes } from '#types/minutes'
import { openZip } from '../../../cloudfunctions/exchange/sheet/zip'
import type { ABranch } from '../a-branch'
import { good, openHouse, refusal, type House } from '../house'
import { someMinutes } from './a-meeting'
import { aMeetingOf, aNamedBranch, fetched, written } from './sign-in'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const record = (who: string | undefined, meeting: Meeting) =>
  house.as(who)('exchange', 'meetingRecord', { meeting: meeting._id })

const textOf = async (who: string | undefined, meeting: Meeting): Promise<string> => {
  const { url } = good(await record(who, meeting))
  const part = openZip(await fetched(url)).read('word/document.xml')!
  return part.toString().replace(/<[^>]*>/g, ' ')
}

/** A closed meeting of a branch where the first came and the second was on leave, with these minutes. */
async function held(branch: ABranch, minutes?: Partial<Minutes>): Promise<Meeting> {
  const meeting = await aMeetingOf(house, [branch])
  await written(house, meeting, branch.people[0]!)
  await written(house, meeting, branch.people[1]!, { state: 'leave', reason: 'duty' })
  const stored = { ...someMinutes(), ...minutes, _id: meeting._id, branch: branch.id }
  if (minutes) await house.database().collection('minutes').add(stored)
  return meeting
}

describe('打印会议记录 — the record goes out', () => {
  it('with who was missed, for those who keep it', async () => {
    const branch = await aNamedBranch(house)
    const text = await textOf(branch.people[0], await held(branch, {}))

    expect(text).toContain(`请假 1 人：${branch.names[1]!}（公务）`)
    expect(text).not.toContain('草稿')
  })

  it('for the members of the branch once it is confirmed, without the names of who was missed', async () => {
    const branch = await aNamedBranch(house)
    const text = await textOf(branch.member, await held(branch, {}))

    expect(text).toContain('请假 1 人')
    expect(text).not.toContain(branch.names[1])
  })

  it.each([
    ['nobody has written anything', undefined],
    ['it is a draft', { status: 'draft' }],
    ['it was sent back', { status: 'sentBack' }],
  ] as const)('while %s, only for those who keep it, marked as a draft', async (_, minutes) => {
    const branch = await aNamedBranch(house)
    const meeting = await held(branch, minutes)

    expect(await textOf(branch.people[0], meeting)).toContain('草稿')
    expect(await record(branch.member, meeting)).toMatchObject(refusal('forbidden', /确认后/))
  })

  it('for the recorder of that meeting, whoever that is', async () => {
    const branch = await aNamedBranch(house)
    const recorder = branch.member
    const minutes = someMinutes({}, { status: 'draft' })
    minutes.parts.facts.value.recorder = recorder
    const meeting = await held(branch, minutes)

    expect(await textOf(recorder, meeting)).toContain(branch.names[1])
  })

  it('of a joint meeting an officer of one branch reads who of theirs was missed, once it stands', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const general = { branch: 'xinghe-jiguan', path: ['xinghe', 'xinghe-jiguan'], host: 'zonghe-04' }
    const meeting = await aMeetingOf(house, [branch, other], general)
    const [officer] = branch.people
    const before = await record(officer, meeting)
    const minutes = { ...someMinutes(), _id: meeting._id, branch: 'xinghe-jiguan' }
    await house.database().collection('minutes').add(minutes)
    const text = await textOf(officer, meeting)

    expect(before).toMatchObject(refusal('forbidden', /确认后/))
    expect(text).toContain(branch.names[3])
    expect(text).not.toContain(other.names[3])
  })

  it('is noted in the journal of the branch', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await held(branch, {})
    good(await record(branch.member, meeting))
    const { data } = await house.database().collection('journal').where({ document: meeting._id }).get()

    expect(data).toMatchObject([{ by: branch.member, did: 'exchange.meetingRecord', chain: branch.id }])
  })

  it('not for another branch, nor of a meeting that was called off or never was', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const meeting = await held(branch, {})
    const off = await aMeetingOf(house, [branch], { status: 'cancelled' })

    expect(await record(other.people[0], meeting)).toMatchObject(refusal('forbidden', /参会支部/))
    expect(await record(branch.people[0], off)).toMatchObject(refusal('closed', /取消/))
    expect(await record(branch.people[0], { ...meeting, _id: 'no-such-meeting' })).toMatchObject(
      refusal('notFound', /重新选择/),
    )
  })
})
