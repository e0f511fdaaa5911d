import { readSignIn } from '../../../cloudfunctions/exchange/sign-in/read'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { csv, excel, programs, wps, type Table } from './programs'
import { refusalOf } from './reading'

const read = (table: Table) => readSignIn(openSheets(excel(table)))
const states = (table: Table) => read(table).map(({ name, state, problem }) => [name, state ?? problem])
const readCsv = (...rows: string[][]) => readSignIn(openSheets(Buffer.from(csv(rows))))

const sheet: Table['rows'] = [
  ['综合处党支部 3 月支部党员大会签到表'],
  ['时间：2026年3月25日', undefined, '地点：三楼会议室'],
  ['序号', '姓名', '签到时间', '备注'],
  [1, '甲立春', '9:05', undefined],
  [2, '乙雨水', undefined, '请假'],
  [3, '丙惊蛰', undefined, undefined],
  ['应到3人', undefined, '实到1人', undefined],
]
const asRead = [
  ['甲立春', 'present'],
  ['乙雨水', 'leave'],
  ['丙惊蛰', 'absent'],
]

describe('读签到表 — a sign-in sheet is read', () => {
  it.each(programs)('as %s writes it, below its title', (_, write) => {
    const lines = readSignIn(openSheets(write({ rows: sheet })))
    expect(lines.map(({ name, state }) => [name, state])).toEqual(asRead)
  })

  it('as a file of commas', () => {
    const lines = readCsv(['姓名', '签到'], ['甲立春', '✓'], ['乙雨水', '请假'], ['丙惊蛰', ''])
    expect(lines.map(({ name, state }) => [name, state])).toEqual(asRead)
  })

  it('with its columns in any order', () => {
    const rows = [
      ['备注', '签到', '姓名'],
      [undefined, '✓', '甲立春'],
      ['病假', undefined, '乙雨水'],
      ['', '', '丙惊蛰'],
    ]
    expect(states({ rows })).toEqual(asRead)
  })

  it('with the names that people space out, number or remark on', () => {
    const rows = [['姓名', '签到'], ['甲 立 春', '✓'], ['2. 乙雨水（请假）'], ['丙　惊蛰（组长）', '']]
    expect(states({ rows })).toEqual(asRead)
  })

  it('with two blocks of names side by side', () => {
    const rows = [
      ['序号', '姓名', '签到', '序号', '姓名', '签到'],
      [1, '甲立春', '✓', 3, '丙惊蛰', undefined],
      [2, '乙雨水', '事假', undefined, undefined, undefined],
    ]
    expect(states({ rows })).toEqual(asRead)
  })

  it('but not the one remark that stands beside two names', () => {
    const rows = [
      ['姓名', '签到', '姓名', '签到', '备注'],
      ['甲立春', '✓', '乙雨水', '✓', '主持'],
      ['丙惊蛰', '✓', '丁春分', '', '请假'],
    ]
    const problem = expect.stringMatching(/分不清说的是谁/) as string
    expect(states({ rows })).toEqual([
      ['甲立春', 'present'],
      ['丙惊蛰', problem],
      ['乙雨水', 'present'],
      ['丁春分', problem],
    ])
  })

  it('where a cell is drawn over several rows or columns', () => {
    const rows = [
      ['三月党员大会签到表'],
      ['姓名', undefined, '签到', undefined],
      [undefined, undefined, '上午', '下午'],
      ['甲立春', undefined, '✓', '✓'],
      ['乙雨水', undefined, '请假', undefined],
      ['丙惊蛰', undefined, undefined, undefined],
    ]
    const merges = ['A1:D1', 'A2:B3', 'C2:D2', 'A4:B4', 'A5:B5', 'A6:B6', 'C5:D5']
    expect(states({ rows, merges })).toEqual(asRead)
  })

  it('one mark over several people is everybody’s', () => {
    const rows = [['姓名', '签到'], ['甲立春', '✓'], ['乙雨水'], ['丙惊蛰', '缺席']]
    expect(states({ rows, merges: ['B2:B3'] })).toEqual([
      ['甲立春', 'present'],
      ['乙雨水', 'present'],
      ['丙惊蛰', 'absent'],
    ])
  })

  it('a name over several rows is one person', () => {
    const rows = [
      ['姓名', '签到'],
      ['甲立春', '✓'],
      [undefined, '早退'],
      ['乙雨水', '✓'],
    ]
    expect(read({ rows, merges: ['A2:A3'] })).toMatchObject([
      { name: '甲立春', state: 'present', leftEarly: true },
      { name: '乙雨水', state: 'present' },
    ])
  })

  it('headings between the people, headers that come again and the foot are nobody', () => {
    const rows = [
      ['姓名', '签到'],
      ['第一党小组', undefined],
      ['甲立春', '✓'],
      ['姓名', '签到'],
      ['乙雨水', '假'],
      ['列席'],
      ['丙惊蛰', '缺'],
      ['记录人：丁春分'],
      ['注：√出席 ×缺席'],
    ]
    expect(states({ rows, merges: ['A2:B2'] })).toEqual(asRead)
  })

  it('tells what stood there, without a phone number', () => {
    const rows = [
      ['姓名', '签到', '备注'],
      ['甲立春', 0.378472, '电话13800000000'],
    ]
    expect(read({ rows })).toMatchObject([{ row: 2, said: '9:05，电话…' }])
  })

  it('a list of telephones in the same file is no second one', () => {
    const list = openSheets(
      excel({
        rows: [
          ['姓名', '电话', '备注'],
          ['甲立春', '', ''],
        ],
        sheet: '通讯录',
      }),
    )
    expect(readSignIn([...list, ...openSheets(excel({ rows: sheet }))])).toHaveLength(3)
  })

  it('only of the sheet that is not hidden', () => {
    expect(readSignIn(openSheets(wps({ rows: sheet })))).toHaveLength(3)
  })

  it.each([
    ['a tick and a leave', ['甲立春', '✓', '请假'], /又写了到会/],
    ['somebody else’s name in the place of one’s own', ['甲立春', '乙雨水', ''], /看不出到没到会/],
    ['a name that is none', ['甲立春、乙雨水', '✓', ''], /只写姓名/],
  ])('leaves %s to the host', (_, row, problem) => {
    expect(read({ rows: [['姓名', '签到', '备注'], row] })).toMatchObject([
      { problem: expect.stringMatching(problem) as string },
    ])
  })
})

describe('读不了的 — what is refused, with what to do', () => {
  it.each([
    ['one without a header', [['甲立春', '✓']], /没有找到表头/],
    [
      'one where nobody says who came: an empty line may mean that one did',
      [
        ['姓名', '请假', '备注'],
        ['甲立春', '', ''],
      ],
      /没有找到表头/,
    ],
    [
      'one with nothing beside the names',
      [
        ['序号', '姓名'],
        ['1', '甲立春'],
      ],
      /没有找到表头/,
    ],
    ['one with nobody in it', [['姓名', '签到']], /没有人/],
    [
      'one that nobody filled in',
      [
        ['姓名', '签到'],
        ['甲立春', ''],
        ['乙雨水', ''],
      ],
      /还是空白的/,
    ],
  ])('%s', (_, rows, say) => {
    expect(refusalOf(() => read({ rows }))).toMatch(say)
  })

  it('a file with several sign-in sheets in it, by their names', () => {
    const [one] = openSheets(excel({ rows: sheet, sheet: '三月' }))
    const [other] = openSheets(excel({ rows: sheet, sheet: '四月' }))
    expect(refusalOf(() => readSignIn([one!, other!]))).toMatch(/“三月”、“四月”/)
  })

  it('one of more rows than a meeting has people', () => {
    const rows = [
      ['姓名', '签到', '姓名', '签到'],
      ...Array.from({ length: 2_501 }, () => ['甲立春', '✓', '乙雨水', '✓']),
    ]
    expect(refusalOf(() => read({ rows }))).toMatch(/5000 行/)
  })
})
