import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { good, openHouse, refusal, type House } from '../house'
import { aMeetingOf, aNamedBranch, readSheet, sheetOf, written } from './sign-in'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** The texts of a sheet, row by row. */
const textsOf = (file: Buffer): string[][] =>
  openSheets(file)[0]!.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))

describe('签到表 — the sheet that goes out', () => {
  it('is read back exactly: present, late, left early, on leave, absent, and who sat in', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const meeting = await aMeetingOf(house, [branch])
    const [a, b, c, d, e] = branch.people
    await written(house, meeting, a!)
    await written(house, meeting, b!, { state: 'late', at: '2026-03-25T01:40:00.000Z' })
    await written(house, meeting, c!, { leftEarly: true, leftAt: '2026-03-25T02:20:00.000Z' })
    await written(house, meeting, d!, { state: 'leave', reason: 'family' })
    await written(house, meeting, e!, { state: 'absent', way: 'rollCall' })
    await written(house, meeting, other.people[0]!, { name: other.names[0]! })
    const file = await sheetOf(house, a!, meeting._id)
    const { lines, unnamed } = good(await readSheet(house, a!, meeting._id, file))

    expect(lines.map(({ member, state, leftEarly }) => [member, state, leftEarly])).toEqual([
      [a, 'present', undefined],
      [b, 'late', undefined],
      [c, 'present', true],
      [d, 'leave', undefined],
      [e, 'absent', undefined],
      [branch.people[5], 'absent', undefined],
      [branch.member, 'absent', undefined],
      [other.people[0], 'present', undefined],
    ])
    expect(lines.slice(0, 5).every(({ state, was }) => state === was)).toBe(true)
    expect(unnamed).toEqual([])
  })

  it('what still waits for the host comes back as nobody’s word', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch], { status: 'open' })
    const [a, b, c] = branch.people
    await written(house, meeting, a!)
    await written(house, meeting, b!, { state: 'leaveAsked', reason: 'duty' })
    await written(house, meeting, c!, { state: 'unconfirmed' })
    const file = await sheetOf(house, a!, meeting._id)
    const { lines } = good(await readSheet(house, a!, meeting._id, file))

    for (const line of lines.slice(1, 3)) {
      expect(line.problem).toMatch(/等主持人/)
      expect(line).not.toHaveProperty('state')
    }
  })

  it('has the meeting at its head and the columns of the ledger', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch])
    await written(house, meeting, branch.people[0]!, { way: 'printedCode' })
    const texts = textsOf(await sheetOf(house, branch.people[0]!, meeting._id))

    expect(texts.slice(0, 9)).toEqual([
      ['三月党员大会签到表'],
      [`召开单位：${branch.name}`],
      [`会议编号：${meeting._id}`],
      ['时间：2026年3月25日（星期三）09:25—10:55'],
      ['地点：三楼会议室'],
      ['主持：甲立春'],
      ['应到 7 人，实到 1 人，请假 0 人，缺席 6 人'],
      ['序号', '姓名', '签到时间(北京时间)', '方式', '迟到', '早退', '请假', '签名'],
      ['1', branch.names[0], '09:20', '固定码'],
    ])
  })

  it('before the meeting it is blank, with room for guests, and is not taken for a filled one', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch], { status: 'planned' })
    const [secretary] = branch.people
    const file = await sheetOf(house, secretary!, meeting._id)

    expect(textsOf(file)).toContainEqual(['应到 7 人，实到 ____ 人，请假 ____ 人，缺席 ____ 人'])
    expect(textsOf(file)).toContainEqual(['列席'])
    expect(await readSheet(house, secretary!, meeting._id, file)).toMatchObject(refusal('invalid', /空白/))
  })

  it('of a joint meeting it is branch by branch; an officer of one gets their own', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const general = { branch: 'xinghe-jiguan', path: ['xinghe', 'xinghe-jiguan'] }
    const meeting = await aMeetingOf(house, [branch, other], general)
    const whole = textsOf(await sheetOf(house, 'zonghe-04', meeting._id))
    const own = textsOf(await sheetOf(house, other.people[0]!, meeting._id))

    expect(whole).toContainEqual([branch.name])
    expect(whole.flat()).toEqual(expect.arrayContaining([...branch.names, ...other.names]))
    expect(own.flat()).toEqual(expect.arrayContaining(other.names))
    expect(own.flat()).not.toEqual(expect.arrayContaining([branch.names[0]]))
  })

  it('is noted in the journal, and its link dies after ten minutes', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch])
    const ask = { meeting: meeting._id }
    const { url, expiresAt } = good(await house.as(branch.people[0])('exchange', 'signInSheet', ask))
    const { data } = await house.database().collection('journal').where({ document: meeting._id }).get()

    expect(data).toMatchObject([
      {
        by: branch.people[0],
        did: 'exchange.signInSheet',
        collection: 'meetings',
        fields: [],
        chain: branch.id,
      },
    ])
    expect((await fetch(url)).status).toBe(200)
    await house.moveTo(new Date(Date.parse(expiresAt) + 1000).toISOString())
    const late = (await fetch(url)).status
    await house.moveTo('2026-03-25T01:20:00.000Z')

    expect(late).not.toBe(200)
  })

  it('not for a member, nor of a meeting that was called off', async () => {
    const branch = await aNamedBranch(house)
    const ask = { meeting: (await aMeetingOf(house, [branch], { status: 'cancelled' }))._id }

    expect(await house.as(branch.member)('exchange', 'signInSheet', ask)).toMatchObject(
      refusal('forbidden', /书记/),
    )
    expect(await house.as(branch.people[0])('exchange', 'signInSheet', ask)).toMatchObject(
      refusal('closed', /取消/),
    )
  })
})
