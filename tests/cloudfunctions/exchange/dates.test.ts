import { readCell } from './reading'

const joined = (made: Parameters<typeof readCell>[1]) => readCell('入党日期', made)

describe('日期 — a day however it is written', () => {
  it.each([
    '2019-07-01',
    '2019-7-1',
    '2019/7/1',
    '2019.07.01',
    '2019．7．1',
    '2019年7月1日',
    ' 2019 年 7 月 1 日 ',
    '２０１９０７０１',
    '20190701',
    '2019-07-01 00:00:00',
    '2019/7/1 0:00',
    '43647',
    20190701,
    43647,
    43647.5,
    { date: 43647 },
    { xml: '<c t="d"><v>2019-07-01T00:00:00</v></c>' },
    { xml: '<c t="str"><f>TEXT(A1,"yyyy-mm-dd")</f><v>2019-07-01</v></c>' },
  ])('%j is 1 July 2019', (made) => {
    expect(joined(made)).toMatchObject({ joinedOn: '2019-07-01' })
  })

  const shape = '看不懂这个日期，请写成 2019-07-01 这样'
  const monthOnly = '只写了年月，这里要写到日，请写成 2019-07-01 这样'
  it.each([
    ['2019.7', monthOnly],
    ['2019年7月', monthOnly],
    [201907, monthOnly],
    [2019.07, monthOnly],
    ['2019', shape],
    ['2019-02-29', shape],
    ['2019-13-01', shape],
    ['19.7.1', shape],
    ['1899-12-31', shape],
    ['七一', shape],
    [{ date: 60 }, shape],
    [{ date: -1 }, shape],
    [{ date: 1e300 }, shape],
    [{ xml: '<c t="e"><v>#N/A</v></c>' }, '公式出错了，请改成实际的内容'],
    [
      { xml: '<c><f>TODAY()</f><v></v></c>' },
      '公式没有算出结果，请在 Excel 里打开并保存一次，或改成实际的内容',
    ],
  ])('%j is not read as a day', (made, say) => {
    expect(joined(made)).toEqual([say])
  })

  it.each([43647 - 1462, { date: 43647 - 1462 }])('%j counts from 1904 in a workbook that does', (made) => {
    expect(readCell('入党日期', made, { date1904: true })).toMatchObject({ joinedOn: '2019-07-01' })
  })

  it.each(['', ' ', '—', '/', '无', '\u200b'])('%j is nothing written', (made) => {
    expect(joined(made)).not.toHaveProperty('joinedOn')
  })
})

describe('出生年月 — a month, whatever is written of the day', () => {
  it.each(['1985-10', '1985.10', '1985年10月', '198510', '1985-10-09', 19851009, { date: 31329 }])(
    '%j',
    (made) => {
      expect(readCell('出生日期', made)).toMatchObject({ bornIn: '1985-10' })
    },
  )

  it.each([1985.1, '1985.1'])('%j may have been October, and is asked about', (made) => {
    expect(readCell('出生年月', made)).toEqual([
      '末尾的 .1 可能是 1 月，也可能是 10 月，请写成 1985-01 或 1985-10',
    ])
  })

  it.each(['1985-1', '1985年1月', '1985.01', 1985.01])('%j is January', (made) => {
    expect(readCell('出生年月', made)).toMatchObject({ bornIn: '1985-01' })
  })

  it.each(['1985', '1985-13', 31, '1985-10-32'])('%j is no month', (made) => {
    expect(readCell('出生年月', made)).toEqual(['看不懂这个年月，请写成 1985-10 这样'])
  })
})
