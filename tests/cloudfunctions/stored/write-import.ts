import { applied, upload } from '../exchange/an-import'
import { good, type House } from '../house'

/** Numbers of the uploaded files. */
export const idNumber = '110101199003070011'
const card = '11010119900307002X'

const header = ['姓名', '党员类别', '入党日期', '手机号码', '身份证号', '单位岗位', '党小组', '备注']
const first = ['甲子测', '正式党员', '2010-07-01', '19955550010', idNumber, '工程师', '', `家属19955550011`]
const second = ['乙丑测', '预备党员', '2025-07-01', '199 5555 0012', card, '', '', `证号${card}`]

/** What people write where it does not belong: numbers in names, jobs, groups, dates and headers. */
const untidy = [
  ['党员19955550013', '正式党员', '2010-07-01', '19955550014', '', '工程师', '', ''],
  ['丙寅测', '正式党员', '2011-07-01', '', '', `工程师19955550015`, '', ''],
  ['丁卯测', '正式党员', '2012-07-01', '', '', `${idNumber}`, '', ''],
  ['戊辰测', '正式党员', '2013-07-01', '', '', '', '一组199 5555 0016', ''],
  ['己巳测', '19955550017', '19955550018', '1995555001', '', '', '', ''],
]

const file = (...rows: string[][]): Buffer => Buffer.from(rows.map((row) => row.join(',')).join('\n'))

async function read(house: House, bytes: Buffer, name: string) {
  const asked = { branch: 'xinxing', file: await upload(house, 'xinxing-01', bytes, 'roster.csv'), name }
  return good(await house.as('xinxing-01')('exchange', 'readRoster', asked))
}

/** One import that is done, one that waits with new, changed and known people, one full of problems; and an export. */
export async function writeImports(house: House): Promise<void> {
  await applied(house, await read(house, file(header, first), '名册.csv'))
  const changed = [...first.slice(0, 5), '高级工程师', ...first.slice(6)]
  const same = ['壬申测', '正式党员', '2014-07-01', '', '', '', '', '']
  await applied(house, await read(house, file(header, same), '名册.csv'))
  const waiting = await read(
    house,
    file(header, changed, second, same, ['合计', '3人19955550021']),
    `名册${idNumber}.csv`,
  )
  expect(waiting.counts).toMatchObject({ add: 1, change: 1, same: 1, problems: 0 })

  const marked = [...header.slice(0, 7), '联系人19955550019']
  const wrong = await read(house, file(marked, first, ...untidy), '19955550020.csv')
  expect(wrong.counts.problems).toBeGreaterThanOrEqual(untidy.length)
  good(await house.as('xinxing-01')('exchange', 'exportRoster', { at: 'xinxing' }))
}
