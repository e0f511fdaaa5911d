import { limits } from '../../../cloudfunctions/exchange/sheet/limits'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { csv, excel } from './programs'
import { readFile, refusalOf } from './reading'
import { partsOf, zipOf, type Part } from './zip-file'

const people = [
  ['姓名', '党员类别', '入党时间'],
  ['甲立春', '正式党员', '2010-07-01'],
]
const refusal = (bytes: Buffer): string => refusalOf(() => openSheets(bytes))
const names = (bytes: Buffer): string[] => readFile(bytes).rows.map(({ name }) => name)

/** A header sector and a directory sector with the given streams, as Office writes them. */
function compoundOf(...streams: string[]): Buffer {
  const file = Buffer.alloc(512 * 3)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  ;['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, at + 64)
  })
  return file
}

const workbookWith = (more: Record<string, string>): Buffer =>
  zipOf(partsOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', ...more }))

describe('文件 — a file that is not read says what to do', () => {
  const saveAs = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传'
  it.each([
    ['an empty one', Buffer.alloc(0), '文件是空的，请选择填好的表格再上传'],
    [
      'one with a password',
      compoundOf('EncryptionInfo', 'EncryptedPackage'),
      '文件设了密码，请在 Excel 或 WPS 里取消打开密码，另存后再上传',
    ],
    ['an .xls', compoundOf('Workbook'), `这是老式的 .xls 或 .et 文件，${saveAs}`],
    ['an .xls older still', compoundOf('Book'), `这是老式的 .xls 或 .et 文件，${saveAs}`],
    ['a .doc', compoundOf('WordDocument'), '这是 Word 文档，请把表格复制到 Excel 里再上传'],
    [
      'another compound file',
      compoundOf('__properties_version1.0'),
      `这个文件不是 .xlsx 或 .csv 表格，${saveAs}`,
    ],
    ['one with macros', workbookWith({ 'xl/vbaProject.bin': 'x' }), `文件里有宏，${saveAs}`],
    [
      'one with macros of the oldest sort',
      workbookWith({ 'xl/macrosheets/sheet1.xml': 'x' }),
      `文件里有宏，${saveAs}`,
    ],
    [
      'one that says it may hold macros',
      workbookWith({
        '[Content_Types].xml': '<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
      }),
      `文件里有宏，${saveAs}`,
    ],
    [
      'one with links to others',
      workbookWith({ 'xl/externalLinks/externalLink1.xml': 'x' }),
      '文件里链接着别的工作簿，请在 Excel 或 WPS 的“数据—编辑链接”里断开链接，另存后再上传',
    ],
    ['an .xlsb', workbookWith({ 'xl/workbook.bin': 'x' }), `这是 .xlsb 文件，${saveAs}`],
    ['an .ods', zipOf(partsOf({ mimetype: 'x', 'content.xml': 'x' })), `这是 .ods 文件，${saveAs}`],
    ['a .docx', workbookWith({ 'word/document.xml': 'x' }), '这是 Word 文档，请把表格复制到 Excel 里再上传'],
    ['a zip of something', zipOf(partsOf({ 'a.txt': 'x' })), `这个文件不是 .xlsx 或 .csv 表格，${saveAs}`],
    [
      'a web page called .xls',
      Buffer.from('\ufeff<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>姓名'),
      `这个文件其实是网页，不是真正的 Excel 表格，${saveAs}`,
    ],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      `这个文件不是 .xlsx 或 .csv 表格，${saveAs}`,
    ],
    ['half a workbook', excel({ rows: people }).subarray(0, 900), `文件损坏，读不出来，${saveAs}`],
  ])('%s', (_, bytes, say) => {
    expect(refusal(bytes)).toBe(say)
  })

  it('a zip whose parts are locked is one with a password', () => {
    expect(refusal(zipOf([{ name: 'xl/workbook.xml', content: Buffer.from('x'), flags: 1 }]))).toMatch('密码')
  })
})

describe('大小 — how much one file may hold', () => {
  it.each([
    [limits.bytes, '不是 .xlsx 或 .csv'],
    [limits.bytes + 1, '文件超过 10 MB'],
    [50 * 1024 * 1024, '文件超过 10 MB'],
  ])('%i bytes: %s', (length, say) => {
    expect(refusal(Buffer.alloc(length, 0))).toMatch(say)
  })

  const bomb = (claims: number, content = Buffer.from('x')): Buffer => {
    const part: Part = { name: 'xl/sharedStrings.xml', content, claims }
    return zipOf([...partsOf({ '[Content_Types].xml': '<Types/>' }), part])
  }

  it('refuses what would unpack to too much without unpacking it', () => {
    expect(refusal(bomb(limits.unpackedBytes))).toMatch('文件展开后超过 100 MB')
  })

  it('goes on when the parts say they unpack to just enough', () => {
    expect(refusal(bomb(limits.unpackedBytes - '<Types/>'.length))).toMatch('文件损坏')
  })

  it('stops unpacking a part that lies about its size', () => {
    const zeros = Buffer.alloc(limits.unpackedBytes + 1)
    const liar: Part = { name: '[Content_Types].xml', content: zeros, claims: 8 }
    expect(refusal(zipOf([liar]))).toMatch('文件展开后超过 100 MB')
  })

  const crowd = (count: number): string[][] => [
    people[0]!,
    ...Array.from({ length: count }, (_, n) => ['甲立春', '正式党员', '', `${13800000000 + n}`]),
  ]
  const withPhones = (count: number): Buffer => {
    const rows = crowd(count)
    return Buffer.from(csv([[...rows[0]!, '手机'], ...rows.slice(1)]))
  }

  it(`reads ${limits.rows} people`, () => {
    expect(readFile(withPhones(limits.rows)).rows).toHaveLength(limits.rows)
  })

  it('refuses one person more', () => {
    expect(refusalOf(() => readFile(withPhones(limits.rows + 1)))).toBe(
      '表格超过 5000 行，请按支部分成几个文件上传',
    )
  })

  it.each([
    ['a workbook', (rows: string[][]) => excel({ rows })],
    ['a .csv', (rows: string[][]) => Buffer.from(csv(rows))],
  ])('takes the hundredth column of %s and not the next', (_, save) => {
    const wide = (column: number): string[][] => [
      [...people[0]!, ...Array<string>(column - 4).fill(''), '电话'],
    ]
    expect(openSheets(save(wide(100)))[0]!.rows[0]!.cells.has(100)).toBe(true)
    expect(refusalOf(() => openSheets(save(wide(101))))).toMatch('表格超过 100 列')
  })
})

describe('合并单元格 — how many there may be', () => {
  const merged = (count: number): Buffer =>
    excel({ rows: people, merges: Array<string>(count).fill('C2:CV1048576') })

  it('reads a sheet full of merges that reach beyond everything', () => {
    expect(names(merged(limits.merges))).toEqual(['甲立春'])
  })

  it('refuses one merge more', () => {
    expect(refusal(merged(limits.merges + 1))).toBe('合并单元格太多，请全部取消合并后再上传')
  })
})

describe('文本文件 — a .csv whatever its letters and separators', () => {
  const text = csv([...people, ['乙\u3000雨水', '预备\n党员', '"2019"/7/1'.replaceAll('"', '')]])
  const gbk = Buffer.concat([
    Buffer.from('d0d5c3fb2cb5b3d4b1c0e0b1f00d0a', 'hex'),
    Buffer.from('bcd7c1a2b4ba2cd5fdcabdb5b3d4b10d0a', 'hex'),
  ])

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 as Excel saves it', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
  ])('%s, with a line break inside quotes', (_, bytes) => {
    expect(
      readFile(bytes).rows.map(({ name, membership, joinedOn }) => [name, membership, joinedOn]),
    ).toEqual([
      ['甲立春', 'full', '2010-07-01'],
      ['乙雨水', 'probationary', '2019-07-01'],
    ])
  })

  it('GBK', () => {
    expect(names(gbk)).toEqual(['甲立春'])
  })

  it('GB 18030, for the characters GBK lacks', () => {
    expect(names(Buffer.concat([gbk, Buffer.from('9534b235b9c8d3ea2cd5fdcabdb5b3d4b1', 'hex')]))).toEqual([
      '甲立春',
      '𠮷谷雨',
    ])
  })

  it('keeps the digits of ="13800000000"', () => {
    const [line] = readFile(Buffer.from('姓名,党员类别,手机\n甲立春,正式党员,"=""13800000001"""')).rows
    expect(line!.phone).toBe('13800000001')
  })

  it('counts rows as Excel does, blank ones too', () => {
    const { rows } = readFile(Buffer.from('某支部\n\n姓名,类别\n\n甲立春,正式'))
    expect(rows[0]!.row).toBe(5)
  })

  it('says so when a text is no roster', () => {
    expect(refusalOf(() => readFile(Buffer.from('你好\n再见')))).toMatch('没有找到表头')
  })
})
