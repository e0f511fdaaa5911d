import { columns, rosterColumns } from '#domain/roster/columns'
import { meaningOf } from '#domain/roster/header'
import { readRoster } from '../../../cloudfunctions/exchange/roster/read'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { excel } from './programs'
import { readTable, refusalOf, today } from './reading'

const person = ['甲立春', '正式党员', '13800000001']
const labelOf = (header: string): string => {
  const meaning = meaningOf(header)
  return meaning === undefined || meaning === 'unsure'
    ? String(meaning)
    : `${meaning.column.label} ${meaning.by}`
}

describe('列名 — what a header means', () => {
  it.each([
    ['姓名', '姓名 exact'],
    ['党员姓名', '姓名 exact'],
    ['姓\u3000\u3000名', '姓名 normalised'],
    ['*姓名（必填）', '姓名 normalised'],
    ['入党时间\n(年月日)', '入党日期 normalised'],
    ['本人手机号码', '手机号码 contained'],
    ['身份证号码', '身份证号 exact'],
    ['居民身份证号', '身份证号 contained'],
    ['配偶姓名', '家庭情况 contained'],
    ['联系人手机号码', '发展过程 contained'],
    ['家庭电话', '家庭情况 contained'],
    ['是否困难党员', '困难情形 exact'],
    ['健康状况', '健康状况 exact'],
    ['备 注', '备注 normalised'],
    ['性别民族', 'unsure'],
    ['特长', 'undefined'],
    ['', 'undefined'],
  ])('%j means %s', (header, means) => {
    expect(labelOf(header)).toBe(means)
  })

  it('no spelling means two columns', () => {
    const spellings = columns.flatMap((one) => one.spellings)
    expect(spellings.filter((one, index) => spellings.indexOf(one) !== index)).toEqual([])
  })

  it('only the phone is sealed', () => {
    const sealed = columns.filter((one) => one.fate === 'kept' && one.as === 'sealed')
    expect(sealed.map(({ label }) => label)).toEqual(['手机号码'])
  })

  it.each(['身份证号', '工资', '家庭情况', '健康状况', '处分与批评', '家庭住址', '涉密事项'])(
    '%s has no place',
    (label) => {
      expect(columns.find((one) => one.label === label)!.fate).toBe('dropped')
    },
  )

  it('each field is read from one column', () => {
    const fields = rosterColumns.map(({ field }) => field)
    expect(new Set(fields).size).toBe(fields.length)
  })
})

describe('预览 — what is read from which column', () => {
  it('tells of each column that is not read, why', () => {
    const { unread } = readTable({
      rows: [
        ['序号', '姓名', '类别', '身份证号', '困难情形', '特长', '党内职务', '备注'],
        [1, '甲立春', '正式', 'x', 'x', 'x', '书记', 'x'],
      ],
    })
    expect(unread.map(({ cell, say }) => [cell, say])).toEqual([
      ['A1', '序号只管排列，不读入'],
      ['D1', '身份证号按个人信息最少够用的原则不保存，上传前可以删去这一列'],
      ['E1', '困难情形只留在纸上，系统只登记纸质材料放在哪里、由谁保管'],
      ['F1', '没有认出这一列，不读入；要读入的话请选择它对应哪一项'],
      ['G1', '党内职务不从名册读入，请在“党内职务”里登记'],
      ['H1', '备注是随手写的文字，可能带出不该保存的内容，不读入'],
    ])
  })

  it('never lets a dropped column out, not even in a problem', () => {
    const rows = [
      ['姓名', '类别', '身份证号', '备注'],
      ['甲立春', '错', '110101198510091234', '家中有难处'],
    ]
    expect(JSON.stringify(readTable({ rows }))).not.toMatch(/11010119|难处/)
  })

  it('reads the surer of two columns', () => {
    const { rows, unread } = readTable({
      rows: [
        ['姓名', '政治面貌', '党员类别'],
        ['甲立春', '中共党员', '预备党员'],
      ],
    })
    expect([rows[0]!.membership, unread[0]]).toEqual([
      'probationary',
      { header: '政治面貌', cell: 'B1', say: '党员类别已从 C1 读入，这一列不读' },
    ])
  })

  it('leaves two columns that are equally sure to the person', () => {
    const { columns: matched, unread } = readTable({ rows: [['姓名', '类别', '手机', '手机'], person] })
    expect(matched.map(({ field }) => field)).toEqual(['name', 'membership'])
    expect(unread[0]!.say).toBe('与 D1 都像手机号码，请选择读哪一列')
  })

  it('reads a column as the person says, and another not at all', () => {
    const table = {
      rows: [
        ['姓名', '类别', '特长', '学历'],
        [...person, '大学'],
      ],
    }
    const { rows, columns: matched } = readTable(table, { columns: { C: 'phone', D: 'none' } })
    expect([rows[0]!.phone, rows[0]!.education, matched[2]!.by]).toEqual(['13800000001', undefined, 'chosen'])
  })

  it('reads a column that has no header if the person says what it is', () => {
    const { rows } = readTable({ rows: [['姓名', '类别', undefined], person] }, { columns: { C: 'phone' } })
    expect(rows[0]!.phone).toBe('13800000001')
  })

  it('reads nothing below a header of what is not kept', () => {
    const { rows } = readTable({
      rows: [
        ['姓名', '类别', '配偶情况', undefined],
        [undefined, undefined, '姓名', '电话'],
        ['甲立春', '正式', '乙雨水', '13800000001'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1'],
    })
    expect(rows.map(({ name, phone }) => [name, phone])).toEqual([['甲立春', undefined]])
  })

  it('refuses a choice there is none of', () => {
    const choice = { columns: { C: 'idCard' } } as never
    expect(refusalOf(() => readTable({ rows: [['姓名', '类别', 'x'], person] }, choice))).toMatch(
      '请重新选择',
    )
  })
})

describe('表头 — where the people begin', () => {
  it('may stand below titles and right of empty columns', () => {
    const rows = [
      ['某支部党员名册'],
      [],
      [undefined, undefined, '姓名', '类别'],
      [undefined, undefined, ...person],
    ]
    const { headerRow, columns: matched } = readTable({ rows, merges: ['A1:F1'] })
    expect([headerRow, matched[0]!.cell]).toEqual([3, 'C3'])
  })

  it('a header printed again on the next page is no person', () => {
    const rows = [['姓名', '类别'], person, ['姓名', '类别'], ['乙雨水', '正式', '13800000002']]
    const { headerRow, rows: lines, notes } = readTable({ rows })
    expect([headerRow, lines.map(({ row }) => row)]).toEqual([1, [2, 4]])
    expect(notes).toEqual([{ row: 3, say: '重复的表头，没有读' }])
  })

  it.each(['填表人：乙雨水', '合 计', '总计：2人', '注：以上', '审核人：', '支部书记签字：'])(
    '%s is no person',
    (text) => {
      const { rows, notes } = readTable({ rows: [['姓名', '类别'], person, [text]] })
      expect([rows.length, notes]).toEqual([1, [{ row: 3, say: '合计、签字或说明，没有读' }]])
    },
  )

  it('of several sheets the one that says most is read, hidden ones never', () => {
    const [cover, roster] = [
      { rows: [['姓名', '类别'], person] },
      { rows: [['姓名', '类别', '手机'], person] },
    ]
    const sheets = [
      { ...openSheets(excel(cover))[0]!, name: '名单' },
      { ...openSheets(excel(roster))[0]!, name: '名册' },
      {
        ...openSheets(excel({ rows: [['姓名', '类别', '手机', '性别'], person] }))[0]!,
        name: '旧',
        hidden: true,
      },
    ]
    expect(readRoster(sheets, today).sheet).toBe('名册')
    expect(readRoster(sheets, today, { sheet: '名单' }).sheet).toBe('名单')
    expect(refusalOf(() => readRoster(sheets, today, { sheet: '无' }))).toBe('没有这张工作表，请重新选择')
  })

  it.each([
    ['no header', [person]],
    ['a name and nothing else', [['姓名'], ['甲立春']]],
  ])('a sheet with %s is refused', (_, rows) => {
    expect(refusalOf(() => readTable({ rows }))).toMatch('没有找到表头')
  })

  it('a sheet with nobody in it is refused', () => {
    expect(refusalOf(() => readTable({ rows: [['姓名', '类别']] }))).toBe('表头下面没有人，请填好名册再上传')
  })
})
