import { readCell, readTable } from './reading'

describe('手机 — eleven digits', () => {
  it.each([
    '13800000001',
    13800000001,
    '138 0000 0001',
    '138-0000-0001',
    '１３８０００００００１',
    '+86 13800000001',
    '8613800000001',
    '008613800000001',
    '(138)00000001',
    { xml: '<c><v>1.3800000001E10</v></c>' },
  ])('%j', (made) => {
    expect(readCell('手机', made)).toMatchObject({ phone: '13800000001' })
  })

  it.each(['1.38E+10', '1.38000E+10', { xml: '<c><v>1.38E+10</v></c>' }])('%j has lost digits', (made) => {
    expect(readCell('手机', made)).toEqual(['手机号成了科学记数，后几位已经丢失，请把这一列改成文本再填'])
  })

  it.each(['1380000000', '138000000012', '12800000001', '010-88880000', '13800000001/13800000002', 'x'])(
    '%j is none',
    (made) => {
      expect(readCell('手机', made)).toEqual(['不是 11 位手机号，请填一个手机号，不填座机'])
    },
  )

  it.each([
    ['13800000001/13800000002', '138********/*******0002'],
    ['138 0000 00012', '138 **** *0012'],
    ['8888 0000', '888* ****'],
  ])('a problem shows %j as %s', (made, shown) => {
    const { problems } = readTable({
      rows: [
        ['姓名', '手机'],
        ['甲立春', made],
      ],
    })
    expect(problems.find(({ column }) => column === '手机号码')!.shown).toBe(shown)
  })

  it('a number of an identity card in the wrong column is masked too', () => {
    const { problems } = readTable({
      rows: [
        ['姓名', '入党日期'],
        ['甲立春', '110101198510091234'],
      ],
    })
    expect(problems[0]!.shown).toBe('110***********1234')
  })
})

describe('姓名', () => {
  it.each([
    ['甲 立春', '甲立春'],
    ['乙\u3000水', '乙水'],
    ['\u200b甲立春\ufeff\n', '甲立春'],
    ['阿依•小满', '阿依·小满'],
    ['阿依 ・ 小满', '阿依·小满'],
    ['阿依.小满', '阿依·小满'],
    ['𠮷谷雨', '𠮷谷雨'],
    ['甲\ufa11春', '甲\ufa11春'],
    ['Ｊia  Lichun', 'Jia Lichun'],
  ])('%j is %s', (made, name) => {
    expect(
      readTable({
        rows: [
          ['姓名', '类别'],
          [made, '正式'],
        ],
      }).rows[0]!.name,
    ).toBe(name)
  })

  it.each(['甲立春（女）', '甲立春2', '=甲', '1'])('%j is refused', (made) => {
    expect(
      readTable({
        rows: [
          ['姓名', '类别'],
          [made, '正式'],
        ],
      }).problems[0]!.say,
    ).toMatch('请只写姓名')
  })

  it('of one character is asked for in full', () => {
    expect(
      readTable({
        rows: [
          ['姓名', '类别'],
          ['甲', '正式'],
        ],
      }).problems[0]!.say,
    ).toMatch('请写全姓名')
  })

  it('missing from a person is a problem of that cell', () => {
    expect(
      readTable({
        rows: [
          ['姓名', '类别'],
          [undefined, '正式'],
        ],
      }).problems,
    ).toEqual([{ row: 2, cell: 'A2', column: '姓名', shown: '', say: '请填写姓名' }])
  })
})

describe('其他各列', () => {
  it.each([
    ['性别', '女性', { gender: 'female' }],
    ['性别', ' 男 ', { gender: 'male' }],
    ['民族', '汉', { ethnicity: '汉族' }],
    ['民族', '维吾尔族', { ethnicity: '维吾尔族' }],
    ['已带学时', 12.5, { brought: { place: '', minutes: 750 } }],
  ])('%s %j', (header, made, values) => {
    const table = {
      rows: [
        ['姓名', '类别', header],
        ['甲立春', '正式', made],
      ],
    }
    const read = readTable({ rows: table.rows.map((row, n) => [...row, n === 0 ? '转出单位' : '银河学院']) })
      .rows[0]
    expect(read).toMatchObject(
      'brought' in values ? { brought: { place: '银河学院', minutes: 750 } } : values,
    )
  })

  it.each([
    ['性别', '未知', '请填“男”或“女”'],
    ['民族', '1', '请写民族的名称，例如“汉族”'],
    ['学历', '大'.repeat(61), '超过 60 个字，请写短一些'],
    ['已带学时', '很多', '请写学时数，例如“12”或“90分钟”'],
    ['介绍信号', '第1号', '填了介绍信、学时或党费，请同时填写转出单位'],
  ])('%s %j is refused', (header, made, say) => {
    expect(readCell(header, made)).toEqual([say])
  })

  it.each([
    ['正式党员', 'full'],
    ['正式', 'full'],
    ['中共党员', 'full'],
    ['预备党员', 'probationary'],
    ['中共预备党员', 'probationary'],
    ['中共党员（预备）', 'probationary'],
  ])('党员类别 %s is %s', (made, membership) => {
    expect(
      readTable({
        rows: [
          ['姓名', '政治面貌'],
          ['甲立春', made],
        ],
      }).rows[0]!.membership,
    ).toBe(membership)
  })

  it.each(['群众', '共青团员', '发展对象', '入党积极分子', '__proto__', 'constructor'])(
    '%s is on no roster',
    (made) => {
      expect(
        readTable({
          rows: [
            ['姓名', '政治面貌'],
            ['甲立春', made],
          ],
        }).problems[0]!.say,
      ).toMatch('不列入名册')
    },
  )

  it('a merged cell stands for every row it covers', () => {
    const rows = [
      ['姓名', '类别', '党小组'],
      ['甲立春', '正式', '一组'],
      ['乙雨水', '正式', undefined],
    ]
    expect(readTable({ rows, merges: ['C2:C3'] }).rows.map(({ group }) => group)).toEqual(['一组', '一组'])
  })

  it('a merged name is one that somebody lacks', () => {
    const rows = [
      ['姓名', '类别'],
      ['甲立春', '正式'],
      [undefined, '正式'],
    ]
    expect(readTable({ rows, merges: ['A2:A3'] }).problems.map(({ cell, say }) => [cell, say])).toEqual([
      ['A2', '这是合并单元格，请取消合并，每人填一行'],
      ['A3', '这是合并单元格，请取消合并，每人填一行'],
    ])
  })
})
