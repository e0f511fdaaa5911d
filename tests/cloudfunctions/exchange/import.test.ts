import type { Member } from '#types/member'
import { aMember, staying } from '../../domain/a-member'
import { good, openHouse, refusal, type House } from '../house'
import { applied, line, nameOf, read, sheetOf, upload } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const officer = 'xinxing-01'
const asOfficer = () => house.as(officer)
const called = async (name: string): Promise<Member[]> =>
  (await house.database().collection('members').where({ name }).get()).data as Member[]
const problemsOf = async (id: string) =>
  good(await asOfficer()('exchange', 'lines', { import: id, show: 'problems' })).problems

describe('导入名册 — a roster comes in', () => {
  it('writes nothing before it is applied, and then everybody once with what the sheet said', async () => {
    const sheet = await sheetOf(
      line('甲测试', { phone: '19900001111', joinedOn: '2010-07-01', bornIn: '1985-03', gender: 'female' }),
      line('乙测试', { membership: 'probationary', from: '2026-02-01' }),
    )
    const checked = good(await read(house, sheet))
    expect(checked).toMatchObject({ state: 'checked', counts: { rows: 2, add: 2, problems: 0, done: 0 } })
    expect(await called('甲测试')).toEqual([])

    expect(await applied(house, checked)).toMatchObject({ state: 'done', counts: { done: 2 } })
    const [one] = await called('甲测试')
    expect(one).toMatchObject({
      ...{ branch: 'xinxing', path: ['xinghe', 'xinxing'], initials: 'jcs', joinedOn: '2010-07-01' },
      stays: [{ branch: 'xinxing', from: '2026-01-01', came: 'recorded', enteredOn: '2026-03-25' }],
      phone: { tail: '1111' },
    })
    expect((await called('乙测试'))[0]).toMatchObject({
      membership: 'probationary',
      onRollFrom: '2026-02-01',
    })
  })

  it('given again it changes nothing', async () => {
    const sheet = await sheetOf(line('丙测试', { joinedOn: '2011-07-01' }), line('丁测试'))
    await applied(house, good(await read(house, sheet)))
    const again = good(await read(house, sheet))

    expect(again.counts).toMatchObject({ add: 0, change: 0, same: 2 })
    await applied(house, again)
    expect(await called('丙测试')).toHaveLength(1)
  })

  it('completes those it knows, and an empty cell empties nothing', async () => {
    await applied(house, good(await read(house, await sheetOf(line('戊测试', { work: '工程师' })))))
    const fuller = await sheetOf(line('戊测试', { phone: '19900002222', education: '本科' }))
    const checked = good(await read(house, fuller))
    expect(checked.counts).toMatchObject({ add: 0, change: 1 })
    await applied(house, checked)

    const found = await called('戊测试')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      work: '工程师',
      education: '本科',
      phone: { tail: '2222' },
      revision: 1,
    })
  })

  it('two imports of one file at once add everybody once', async () => {
    const sheet = await sheetOf(
      ...Array.from({ length: 45 }, (_, n) => line(nameOf(n), { joinedOn: '2012-07-01' })),
    )
    const [one, other] = [good(await read(house, sheet)), good(await read(house, sheet))]
    await Promise.all([applied(house, one), applied(house, other)])

    const all = await house.database().collection('members').where({ name: /^测/ }).count()
    expect(all.total).toBe(45)
  })

  it('starts the stay on the chosen day for those whose day the sheet does not give, never before they joined', async () => {
    const sheet = await sheetOf(
      line('己测试'),
      line('庚测试', { joinedOn: '2026-03-01', membership: 'probationary' }),
    )
    await applied(house, good(await read(house, sheet, { from: '2025-06-01' })))

    expect((await called('己测试'))[0]!.onRollFrom).toBe('2025-06-01')
    expect((await called('庚测试'))[0]!.onRollFrom).toBe('2026-03-01')
  })
})

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
    expect(await called('壬测试')).toEqual([])
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

describe('改列、放弃 — columns chosen, and an import given up', () => {
  it('reads the file again as the person says', async () => {
    const checked = good(await read(house, await sheetOf(line('列测试', { work: '工程师' }))))
    const work = checked.columns.find(({ column }) => column === 'work')!.cell
    const again = good(
      await asOfficer()('exchange', 'chooseColumns', {
        import: checked.import,
        columns: { [work]: 'ignored' },
      }),
    )

    expect(again.import).toBe(checked.import)
    await applied(house, again)
    expect((await called('列测试'))[0]).not.toHaveProperty('work')
  })

  it('is gone when given up, and another officer’s branch never sees it', async () => {
    const { import: id } = good(await read(house, await sheetOf(line('放弃'))))
    expect(await house.as('zonghe-01')('exchange', 'lines', { import: id })).toMatchObject({
      code: 'forbidden',
    })
    good(await asOfficer()('exchange', 'discard', { import: id }))

    expect(await asOfficer()('exchange', 'apply', { import: id })).toMatchObject(
      refusal('notFound', /重新上传/),
    )
    expect((await house.database().collection('importChunks').where({ import: id }).count()).total).toBe(0)
  })

  it('is found again by whoever began it, until it is done', async () => {
    const other = await upload(house, 'xinxing-02', await sheetOf(line('别人')))
    const asked = { branch: 'xinxing', file: other, name: 'x' }
    const grant = { grants: [{ role: 'branchOfficer', at: 'xinxing' }] }
    await house.database().collection('bindings').doc('demo-xinxing-02').update(grant)
    good(await house.as('xinxing-02')('exchange', 'readRoster', asked))
    const mine = good(await read(house, await sheetOf(line('接着'))))
    const ask = async () =>
      good(await asOfficer()('exchange', 'underWay', { branch: 'xinxing' })).import?.import

    expect(await ask()).toBe(mine.import)
    await applied(house, mine)
    expect(await ask()).not.toBe(mine.import)
  })
})
