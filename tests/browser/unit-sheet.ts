import { nameOf } from '../cloudfunctions/exchange/an-import'
import { wps, type Made } from '../cloudfunctions/exchange/programs'

export const people = 300
/** Below the title, the line that says who filled it in, and the two lines of the header. */
const firstRow = 5

const namesakes = [150, 151]
const blank = (cells: number): Made[] => Array.from({ length: cells }, () => undefined)

const head = (): Made[][] => [
  ['综合处党支部（示例）党员名册'],
  ['填报单位：综合处党支部（示例）', ...blank(13), '2026年3月'],
  [
    ...['序号', '姓  名', '性别', '民 族', '出生年月', '身份证号', '文化程度', '工作单位及职务', '党员类别'],
    ...['党籍情况', undefined, '所在党小组', '联系方式', undefined, '备注'],
  ],
  [...blank(9), '入党时间', '转正时间', undefined, '手机号码', '家庭住址', undefined],
]
const foot = (): Made[][] => [
  ['合计', `${people}人`],
  ['填表人：甲立春', ...blank(5), '审核人：甲雨水', ...blank(7), '2026年3月20日'],
]
const merges = ['A1:O1', 'J3:K3', 'M3:N3', ...[...'ABCDEFGHILO'].map((letter) => `${letter}3:${letter}4`)]

/** A roster as a unit keeps it over the years, typed by many hands; some cells put otherwise, by their address. */
export function unitSheet(otherwise: Readonly<Record<string, Made>> = {}): Buffer {
  const rows = [...head(), ...Array.from({ length: people }, (_, n) => rowOf(n)), ...foot()]
  for (const [address, made] of Object.entries(otherwise))
    rows[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 'A'.charCodeAt(0)] = made
  return wps({ rows, merges, sheet: '党员花名册' })
}

/** The person in a row of the sheet. Two bear one name; the numbers are nobody's. */
export function personIn(row: number) {
  const n = row - firstRow
  const name = namesakes.includes(n) ? '测同名' : nameOf(n)
  return { name, phone: `1990100${String(n).padStart(4, '0')}` }
}
export const namesakeRows = namesakes.map((n) => n + firstRow)

/** What must be stored nowhere: neither is anybody's. */
export const idNumberOf = (n: number): string =>
  `000000${born(n)}${two(n % 12)}15${String(n).padStart(4, '0')}`
export const street = '示例路'

function rowOf(n: number): Made[] {
  const { name, phone } = personIn(n + firstRow)
  const [month, day] = [(n % 12) + 1, (n % 28) + 1]
  const joined = born(n) + 23
  const probationary = n % 30 === 29
  return [
    ...[n + 1, spaced(name, n), n % 2 ? '女' : ' 男', n % 9 ? '汉' : '苗族'],
    ...[monthAs(n, born(n), month), idNumberOf(n), n % 4 ? '本科' : '大学　本科 ', `示例处科员${n % 7}`],
    probationary ? '预备党员' : n % 3 ? '正式党员' : '正式',
    probationary ? '2025.07.01' : dayAs(n, joined, month, day),
    probationary ? undefined : dayAs(n + 1, joined + 1, month, day),
    ...[
      n % 2 ? '第一党小组' : '第二党小组 ',
      phoneAs(n, phone),
      `${street}${n}号`,
      n % 50 ? undefined : '老同志',
    ],
  ]
}

const born = (n: number): number => 1955 + ((n * 7) % 45)
const two = (n: number): string => String(n).padStart(2, '0')
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
/** The number of a day in a workbook. */
const serial = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000)

const spaced = (name: string, n: number): string =>
  [name, `${name} `, [...name].join(' '), `\u3000${name}`][n % 4]!

const dayAs = (n: number, year: number, month: number, day: number): Made =>
  [
    `${year}.${two(month)}.${two(day)}`,
    { date: serial(year, month, day) },
    `${year}-${two(month)}-${two(day)} `,
    wide(`${year}.${two(month)}.${two(day)}`),
    serial(year, month, day),
    `${year}年${month}月${day}日`,
    `${year}${two(month)}${two(day)}`,
  ][n % 7]

const monthAs = (n: number, year: number, month: number): Made =>
  [
    `${year}.${two(month)}`,
    `${year}年${month}月`,
    { date: serial(year, month, 9) },
    wide(`${year}-${two(month)}`),
  ][n % 4]

const phoneAs = (n: number, phone: string): Made =>
  [
    Number(phone),
    phone,
    `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
    `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    wide(phone),
  ][n % 5]
