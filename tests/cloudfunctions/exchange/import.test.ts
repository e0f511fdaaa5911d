import { good, openHouse, refusal, type House } from '../house'
import { applied, called, line, nameOf, read, sheetOf, upload } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const asOfficer = () => house.as('xinxing-01')

describe('导入名册 — a roster comes in', () => {
  it('writes nothing before it is applied, and then everybody once with what the sheet said', async () => {
    const sheet = await sheetOf(
      line('甲测试', { phone: '19900001111', joinedOn: '2010-07-01', bornIn: '1985-03', gender: 'female' }),
      line('乙测试', { membership: 'probationary', from: '2026-02-01' }),
    )
    const checked = good(await read(house, sheet))
    expect(checked).toMatchObject({ state: 'checked', counts: { rows: 2, add: 2, problems: 0, done: 0 } })
    expect(await called(house, '甲测试')).toEqual([])

    expect(await applied(house, checked)).toMatchObject({ state: 'done', counts: { done: 2 } })
    const [one] = await called(house, '甲测试')
    expect(one).toMatchObject({
      ...{ branch: 'xinxing', path: ['xinghe', 'xinxing'], initials: 'jcs', joinedOn: '2010-07-01' },
      stays: [{ branch: 'xinxing', from: '2026-01-01', came: 'recorded', enteredOn: '2026-03-25' }],
      phone: { tail: '1111' },
    })
    expect((await called(house, '乙测试'))[0]).toMatchObject({
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
    expect(await called(house, '丙测试')).toHaveLength(1)
  })

  it('completes those it knows, and an empty cell empties nothing', async () => {
    await applied(house, good(await read(house, await sheetOf(line('戊测试', { work: '工程师' })))))
    const fuller = await sheetOf(line('戊测试', { phone: '19900002222', education: '本科' }))
    const checked = good(await read(house, fuller))
    expect(checked.counts).toMatchObject({ add: 0, change: 1 })
    await applied(house, checked)

    const found = await called(house, '戊测试')
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

    expect((await called(house, '己测试'))[0]!.onRollFrom).toBe('2025-06-01')
    expect((await called(house, '庚测试'))[0]!.onRollFrom).toBe('2026-03-01')
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
    expect((await called(house, '列测试'))[0]).not.toHaveProperty('work')
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
