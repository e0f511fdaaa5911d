import type { SignInLine } from '#types/exchange'
import { good, openHouse, refusal, type House } from '../house'
import { upload } from './an-import'
import { aMeetingOf, aNamedBranch, readSheet, written } from './sign-in'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const header = ['姓名', '签到', '备注']
const problem = (say: RegExp) => ({ problem: expect.stringMatching(say) as string })

describe('导入签到表 — a sign-in sheet against the list of a meeting', () => {
  it('says whom each line means, what it says of them and what the list said', async () => {
    const branch = await aNamedBranch(house)
    const [secretary, , third] = branch.people
    const meeting = await aMeetingOf(house, [branch], { status: 'open' })
    await written(house, meeting, third!, { state: 'late' })
    const [a, b, c] = branch.names
    const sheet = [header, [a, '✓', '迟到'], [b, '', '请假'], [c, '', '']]
    const { lines, unnamed } = good(await readSheet(house, secretary!, meeting._id, sheet))

    expect(lines).toEqual([
      { row: 2, name: a, said: '✓，迟到', state: 'late', member: branch.people[0], due: true, was: 'absent' },
      { row: 3, name: b, said: '请假', state: 'leave', member: branch.people[1], due: true, was: 'absent' },
      { row: 4, name: c, said: '', state: 'absent', member: third, due: true, was: 'late' },
    ])
    expect(unnamed.map(({ name }) => name)).toEqual(branch.names.slice(3))
  })

  it('writes nothing, and keeps nothing of the file', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch], { status: 'open' })
    const file = await upload(
      house,
      branch.people[0]!,
      Buffer.from(`姓名,签到\n${branch.names[0]!},✓`),
      's.csv',
    )
    const asked = { meeting: meeting._id, file, name: 's.csv' }
    good(await house.as(branch.people[0])('exchange', 'readSignInSheet', asked))
    const { data } = await house.database().collection('attendances').where({ meeting: meeting._id }).get()

    expect(data).toEqual([])
    expect(await house.stored('meetings', meeting._id)).toMatchObject({ status: 'open' })
    expect(await house.as(branch.people[0])('exchange', 'readSignInSheet', asked)).toMatchObject(
      refusal('notFound', /重新上传/),
    )
  })

  it('knows a name whatever its dots and spaces', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch])
    const due = meeting.due.map((person, n) => (n === 1 ? { ...person, name: '阿依•小 满' } : person))
    await house.database().collection('meetings').doc(meeting._id).update({ due })
    const sheet = [header, ['阿依·小满', '✓', '']]
    const { lines, unnamed } = good(await readSheet(house, branch.people[0]!, meeting._id, sheet))

    expect(lines).toMatchObject([{ member: branch.people[1], state: 'present' }])
    expect(unnamed).toHaveLength(6)
  })

  it('leaves two people of one name to the host', async () => {
    const branch = await aNamedBranch(house)
    const [a] = branch.names
    const meeting = await aMeetingOf(house, [branch])
    const due = meeting.due.map((person, n) => (n === 1 ? { ...person, name: a! } : person))
    await house.database().collection('meetings').doc(meeting._id).update({ due })
    const { lines, unnamed } = good(
      await readSheet(house, branch.people[0]!, meeting._id, [header, [a, '✓', '']]),
    )

    expect(lines).toMatchObject([problem(/2 位/)])
    expect(lines[0]).not.toHaveProperty('member')
    expect(unnamed.map(({ name }) => name)).not.toContain(a)
  })

  it('takes the second line about one person for a mistake', async () => {
    const branch = await aNamedBranch(house)
    const [a] = branch.names
    const meeting = await aMeetingOf(house, [branch])
    const sheet = [header, [a, '✓', ''], [a, '', '请假']]
    const { lines } = good(await readSheet(house, branch.people[0]!, meeting._id, sheet))

    expect(lines).toMatchObject([{ state: 'present' }, problem(/第 2 行/)])
  })

  it('knows somebody of the unit who sat in, where guests may', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const sheet = [header, [other.names[2], '✓', '']]
    const lineOf = async (guests: 'none' | 'branch', rows = sheet): Promise<SignInLine> => {
      const meeting = await aMeetingOf(house, [branch], { guests })
      return good(await readSheet(house, branch.people[0]!, meeting._id, rows)).lines[0]!
    }

    expect(await lineOf('branch')).toMatchObject({ member: other.people[2], state: 'present', due: false })
    expect(await lineOf('none')).toMatchObject(problem(/不设列席/))
    expect(await lineOf('branch', [header, [other.names[2], '', '请假']])).toMatchObject(problem(/不用登记/))
  })

  it('says so of a name that is on no roll, and of somebody who had left by then', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const stays = [
      {
        branch: other.id,
        from: '2020-01-01',
        until: '2026-03-24',
        came: 'recorded',
        enteredOn: '2020-01-01',
      },
    ]
    await house.database().collection('members').doc(other.people[3]!).update({ stays })
    const meeting = await aMeetingOf(house, [branch])
    const sheet = [header, ['无此人', '✓', ''], [other.names[3], '✓', '']]
    const { lines } = good(await readSheet(house, branch.people[0]!, meeting._id, sheet))

    expect(lines).toMatchObject([problem(/都没有“无此人”/), problem(/都没有/)])
  })

  it('at a joint meeting an officer reads what is said of their own branch', async () => {
    const [branch, other] = [await aNamedBranch(house), await aNamedBranch(house)]
    const general = { branch: 'xinghe-jiguan', path: ['xinghe', 'xinghe-jiguan'] }
    const meeting = await aMeetingOf(house, [branch, other], general)
    const sheet = [header, [branch.names[1], '✓', ''], [other.names[1], '✓', '']]
    const own = good(await readSheet(house, branch.people[0]!, meeting._id, sheet))
    const whole = good(await readSheet(house, 'zonghe-04', meeting._id, sheet))

    expect(own.lines).toMatchObject([{ state: 'present' }, problem(/另一个支部/)])
    expect(own.unnamed).toHaveLength(6)
    expect(whole.lines).toMatchObject([{ state: 'present' }, { state: 'present' }])
    expect(whole.unnamed).toHaveLength(12)
  })
})

describe('不能导入的 — what is refused', () => {
  it('a file from anywhere but one’s own inbox', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch])
    const file = await upload(house, branch.people[1]!, Buffer.from('姓名,签到\n甲,✓'), 's.csv')
    const asked = { meeting: meeting._id, file, name: 's.csv' }

    expect(await house.as(branch.people[0])('exchange', 'readSignInSheet', asked)).toMatchObject(
      refusal('forbidden', /自己上传/),
    )
  })

  it('from somebody who may not call the roll there, before their file is touched', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch])
    const { member } = branch
    const file = await upload(house, member, Buffer.from('姓名,签到\n甲,✓'), 's.csv')
    const ask = () =>
      house.as(member)('exchange', 'readSignInSheet', { meeting: meeting._id, file, name: '' })

    expect(await ask()).toMatchObject(refusal('forbidden', /书记/))
    expect(await ask()).toMatchObject(refusal('forbidden', /书记/))
  })

  it('for a meeting that was called off, or that there never was', async () => {
    const branch = await aNamedBranch(house)
    const { _id } = await aMeetingOf(house, [branch], { status: 'cancelled' })
    const sheet = [header, [branch.names[0], '✓', '']]

    expect(await readSheet(house, branch.people[0]!, _id, sheet)).toMatchObject(refusal('closed', /取消/))
    expect(await readSheet(house, branch.people[0]!, 'no-such-meeting', sheet)).toMatchObject(
      refusal('notFound', /重新选择/),
    )
  })

  it('a sheet that says it is of another meeting; a number of the office’s own says nothing', async () => {
    const branch = await aNamedBranch(house)
    const [one, other] = [await aMeetingOf(house, [branch]), await aMeetingOf(house, [branch])]
    const rows = (number: string) => [[`会议编号：${number}`], header, [branch.names[0], '✓', '']]
    const [secretary] = branch.people

    expect(await readSheet(house, secretary!, one._id, rows(other._id))).toMatchObject(
      refusal('invalid', /另一次会议/),
    )
    expect(await readSheet(house, secretary!, one._id, rows('dy2026-003'))).toMatchObject({ ok: true })
  })

  it('a file that is no table', async () => {
    const branch = await aNamedBranch(house)
    const meeting = await aMeetingOf(house, [branch])
    const photo = Buffer.from('ffd8ffe000104a46', 'hex')

    expect(await readSheet(house, branch.people[0]!, meeting._id, photo)).toMatchObject(
      refusal('invalid', /\.xlsx/),
    )
  })
})
