import { programs, type Table } from './programs'
import { readFile } from './reading'

const roster: Table = {
  rows: [
    ['银河学院第一党支部党员名册'],
    ['2026年3月', undefined, undefined, undefined, undefined, undefined, undefined, '单位：人'],
    ['序号', '姓 名', '性别', '民 族', '入党情况', undefined, '联系电话', '备注'],
    [undefined, undefined, undefined, undefined, '时间', '转正时间', undefined, undefined],
    [1, '甲 立春', '女', '汉', { date: 40360 }, '2011.07.01', 13800000001, '<随手&写>'],
    [2, '𠮷谷雨', '男', '回族', '２０１９年７月１日', 44013, ' +86 138-0000-0002\n', undefined],
    [undefined, '合计', undefined, undefined, undefined, undefined, 2],
  ],
  merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:G4', 'H3:H4'],
}

describe.each(programs)('a roster saved by %s', (_, save) => {
  const read = () => readFile(save(roster))

  it('is read alike, whatever the program', () => {
    expect(read().rows).toMatchObject([
      {
        ...{ row: 5, name: '甲立春', membership: 'full', gender: 'female', ethnicity: '汉族' },
        ...{ joinedOn: '2010-07-01', fullOn: '2011-07-01', phone: '13800000001' },
      },
      {
        ...{ row: 6, name: '𠮷谷雨', membership: 'full', gender: 'male', ethnicity: '回族' },
        ...{ joinedOn: '2019-07-01', fullOn: '2020-07-01', phone: '13800000002' },
      },
    ])
    expect(read().problems).toEqual([])
  })

  it('finds the lower line of a header that takes two', () => {
    const { headerRow, columns } = read()
    expect([headerRow, columns.map(({ header, cell, by }) => [header, cell, by])]).toEqual([
      4,
      [
        ['姓 名', 'B4', 'normalised'],
        ['性别', 'C4', 'exact'],
        ['民 族', 'D4', 'normalised'],
        ['时间', 'E4', 'exact'],
        ['转正时间', 'F4', 'exact'],
        ['联系电话', 'G4', 'exact'],
      ],
    ])
  })

  it('leaves the line of totals and tells so', () => {
    expect(read().notes).toEqual([{ row: 7, say: '合计、签字或说明，没有读' }])
  })

  it('tells of a hidden row and reads it', () => {
    const { rows, notes } = readFile(save({ ...roster, hiddenRows: [6] }))
    expect(rows.map(({ name }) => name)).toEqual(['甲立春', '𠮷谷雨'])
    expect(notes[0]).toEqual({ row: 6, say: '这一行被隐藏或筛选掉了，也读入了；不要的话请删去' })
  })
})
