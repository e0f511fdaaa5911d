import { limits } from '../../../cloudfunctions/exchange/sheet/limits'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { openZip } from '../../../cloudfunctions/exchange/sheet/zip'
import { excel } from './programs'
import { readFile, readTable, refusalOf } from './reading'
import { partsOf, zipOf } from './zip-file'

const refusal = (bytes: Buffer): string => refusalOf(() => openSheets(bytes))
const withRoot = (xml: string): Buffer =>
  zipOf(partsOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': xml }))
const people = [
  ['姓名', '类别'],
  ['甲立春', '正式'],
]

describe('有意为难 — a file made to exhaust whoever reads it', () => {
  it.each([
    ['tags within tags', '<a>'.repeat(1_000_000)],
    ['a tag of attributes', `<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
    ['words that stand for other words', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
  ])('%s is damaged', (_, xml) => {
    expect(refusal(withRoot(xml))).toMatch('文件损坏')
  })

  it('a row of cells without end has too many columns', () => {
    const cells = { xml: `<c><v>1</v></c>${'<c><v>1</v></c>'.repeat(limits.columns)}` }
    expect(refusal(excel({ rows: [[cells]] }))).toMatch('表格超过 100 列')
  })

  it('sheets without end are refused', () => {
    const sheets = '<sheet name="a" sheetId="1" r:id="rId1"/>'.repeat(limits.sheets + 1)
    const target =
      '<Relationships><Relationship Id="r" Type="/officeDocument" Target="w.xml"/></Relationships>'
    const parts = { '[Content_Types].xml': '<Types/>', '_rels/.rels': target, 'w.xml': `<w>${sheets}</w>` }
    expect(refusal(zipOf(partsOf(parts)))).toBe('工作表超过 50 张，请只留下要上传的一张')
  })

  it('one line of a text file without end is damaged', () => {
    expect(refusal(Buffer.from(`姓名,类别\n${','.repeat(limits.record + 1)}`))).toMatch('文件损坏')
  })

  it('a page of text above the header is no header', () => {
    const rows = [['姓名'.repeat(10_000)], ...people]
    expect(readTable({ rows }).headerRow).toBe(2)
  })

  it('a link out of the workbook is not followed', () => {
    const { names, read } = openZip(excel({ rows: people }))
    const link = '<Relationship Id="x" Type="/hyperlink" Target="file:///C:\\%zz" TargetMode="External"/>'
    const parts = names.map((name) => [name, read(name)!.toString().replace('</Relationships>', `${link}$&`)])
    expect(readFile(zipOf(partsOf(Object.fromEntries(parts)))).rows).toHaveLength(1)
  })
})
