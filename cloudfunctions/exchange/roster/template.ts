import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { RosterField } from '#types/roster-sheet'
import { columns, rosterColumns } from '#domain/roster/columns'
import { columnWidths, headerRow, textCell } from './write'

/** Rows made ready as text, so that no date or phone number typed into them is changed. */
const blankRows = 300

const example: Partial<Record<RosterField, string>> = {
  name: '示例：甲立春',
  membership: '正式党员',
  gender: '女',
  ethnicity: '汉族',
  bornIn: '1985-10',
  education: '大学本科',
  work: '综合处科员',
  joinedOn: '2010-07-01',
  fullOn: '2011-07-01',
  group: '第一党小组',
  phone: '13800000000',
  from: '2019-09-01',
  place: '银河学院党支部',
  letter: '第0001号',
  minutes: '12',
  duesUntil: '2019-08',
}

const howTo: [column: string, say: string][] = [
  ['怎样填', '在“党员名册”里从第 3 行起每人一行；第 2 行是示例，导入时不读，可以删去'],
  ['必填', '姓名、党员类别。入党日期、出生年月和手机号码用来分清同名的人，请尽量填'],
  ['日期', '写成 2019-07-01；出生年月写成 1985-10，只保存到月'],
  ['党员类别', '正式党员或预备党员。入党申请人、积极分子和发展对象不列入名册'],
  ['转出单位等', '从外单位转来的才填：转出单位、介绍信号、已带学时、党费交至'],
]

/** A blank roster with its headers and one example, and a sheet that says how to fill it in and what is not kept. */
export function writeTemplate(): Promise<Buffer> {
  const examples = rosterColumns.map(({ field }) => textCell(example[field] ?? '', { fontStyle: 'italic' }))
  const blank = rosterColumns.map(() => textCell(''))
  const data = [headerRow, examples, ...Array.from({ length: blankRows }, () => blank)]
  return writeXlsxFile([
    { sheet: '党员名册', data, columns: columnWidths, stickyRowsCount: 1 },
    { sheet: '填写说明', data: explain(), columns: [{ width: 16 }, { width: 90 }] },
  ]).toBuffer()
}

function explain(): SheetData {
  const withheld = columns.flatMap((one) => (one.fate === 'kept' ? [] : [[one.label, one.say]]))
  return [
    [textCell('项目', { fontWeight: 'bold' }), textCell('说明', { fontWeight: 'bold' })],
    ...[...howTo, ...withheld].map((texts) => texts.map((text) => textCell(text, { wrap: true }))),
  ]
}
