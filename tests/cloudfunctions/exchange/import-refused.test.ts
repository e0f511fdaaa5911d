import type { Member } from '#types/member'
import { aMember, staying } from '../../domain/a-member'
import { good, openHouse, refusal, type House } from '../house'
import { called, line, nameOf, read, sheetOf, upload } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const officer = 'xinxing-01'
const asOfficer = () => house.as(officer)
const problemsOf = async (id: string) =>
  good(await asOfficer()('exchange', 'lines', { import: id, show: 'problems' })).problems

describe('有问题的名册 — a roster with problems', () => {
  it('names every cell and the mend, and cannot be applied', async () => {
    const sheet = await sheetOf(
      line('辛测试', { joinedOn: '2010-07-01', fullOn: '2009-07-01' }),
      line('壬测试'),
    )
    const checked = good(await read(house, sheet))

    expect(checked.counts.problems).toBe(1)
    expect(await problemsOf(checked.import)).toMatchObject(
      [{ row: 2, cell: 'I2', say: /转正日期早于入党日期/ }].map(({ say, ...rest }) => ({
        ...rest,
        say: expect.stringMatching(say) as string,
      })),
    )
    expect(await asOfficer()('exchange', 'apply', { import: checked.import })).toMatchObject(
      refusal('invalid', /1 处问题/),
    )
    expect(await called(house, '壬测试')).toEqual([])
  })

  it.each<[what: string, member: Partial<Member>, say: RegExp]>([
    [
      'somebody on another branch’s roll',
      { branch: 'zonghe', path: ['xinghe', 'xinghe-jiguan', 'zonghe'] },
      /另一个支部.*转移/,
    ],
    ['somebody who has left', staying('xinxing', '2020-01-01', '2025-12-31'), /2025-12-31 离开.*恢复/],
  ])('%s is not taken in by it', async (what, member, say) => {
    const name = nameOf(200 + what.length)
    const base = {
      _id: `there-${what.length}`,
      name,
      joinedOn: '2010-07-01' as const,
      path: ['xinghe', 'xinxing'],
    }
    const stored = aMember({ branch: 'xinxing', ...base, ...member })
    await house.database().collection('members').add(stored)
    const checked = good(await read(house, await sheetOf(line(name, { joinedOn: '2010-07-01' }))))

    expect(await problemsOf(checked.import)).toMatchObject([{ say: expect.stringMatching(say) as string }])
  })

  it('a group the branch has not got is named', async () => {
    const checked = good(await read(house, await sheetOf(line('癸测试', { group: '第九党小组' }))))

    expect(await problemsOf(checked.import)).toMatchObject([
      { say: expect.stringMatching(/没有“第九党小组”.*先建立/) as string },
    ])
  })

  it('of two namesakes whom nothing tells apart it asks who is meant', async () => {
    const twin = { name: '双生', branch: 'xinxing', path: ['xinghe', 'xinxing'] }
    await house
      .database()
      .collection('members')
      .add(aMember({ _id: 'twin-1', ...twin }))
    await house
      .database()
      .collection('members')
      .add(aMember({ _id: 'twin-2', ...twin }))
    const checked = good(await read(house, await sheetOf(line('双生'))))

    expect(await problemsOf(checked.import)).toMatchObject([
      { say: expect.stringMatching(/分不清.*入党日期/) as string },
    ])
  })
})

describe('不该导入的 — what is not read', () => {
  it('a file of somebody else, or from anywhere but the inbox', async () => {
    const theirs = await upload(house, 'zonghe-01', await sheetOf(line('甲')))
    const ask = (file: string) =>
      asOfficer()('exchange', 'readRoster', { branch: 'xinxing', file, name: 'x' })

    expect(await ask(theirs)).toMatchObject(refusal('forbidden', /自己上传/))
    expect(await ask(theirs.replace('inbox', 'imports'))).toMatchObject(refusal('forbidden', /自己上传/))
    expect(await ask(`${theirs.split('/inbox')[0]!}/inbox/demo-${officer}/none.xlsx`)).toMatchObject(
      refusal('notFound', /重新上传/),
    )
  })

  it('a file that is no roster, or too big: refused with the mend, and not kept', async () => {
    expect(await read(house, Buffer.from('这不是名册'))).toMatchObject({ ok: false, code: 'invalid' })
    const huge = Buffer.alloc(10 * 1024 * 1024 + 1, 'x')
    expect(await read(house, huge)).toMatchObject(refusal('invalid', /超过 10 MB/))
  })

  it('for a general branch, or for a branch of others', async () => {
    const sheet = await sheetOf(line('甲'))
    expect(await read(house, sheet, { who: 'zonghe-05', branch: 'xinghe-jiguan' })).toMatchObject(
      refusal('notFound', /按党支部导入/),
    )
    expect(await read(house, sheet, { branch: 'zonghe' })).toMatchObject(refusal('forbidden', /上级/))
  })

  it('a number is nowhere kept as it is', async () => {
    good(await read(house, await sheetOf(line('号码', { phone: '19900003333' }))))
    for (const collection of ['imports', 'importChunks', 'members']) {
      const { data } = await house.database().collection(collection).limit(1000).get()
      expect(JSON.stringify(data)).not.toContain('19900003333')
    }
  })
})
