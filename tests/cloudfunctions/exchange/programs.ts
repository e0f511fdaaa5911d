import { lettersOf } from '../../../cloudfunctions/exchange/sheet/address'
import { partsOf, zipOf } from './zip-file'

/** A cell of a made-up sheet: text, a number, a number shown as a date, or XML as the program would write it. */
export type Made = string | number | { date: number } | { xml: string } | undefined
export type Table = {
  rows: Made[][]
  merges?: string[]
  sheet?: string
  hiddenRows?: number[]
  date1904?: boolean
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${xml}<Relationships xmlns="${packages}/relationships">${all
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const types = (kind = 'sheet.main'): string =>
  `${xml}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/></Types>`

const bookRelations = relations([
  ['worksheet', 'worksheets/sheet1.xml'],
  ['theme', 'theme/theme1.xml'],
  ['styles', 'styles.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
])

type Dialect = {
  row?: (at: number, hidden: boolean) => string
  text: (text: string) => { attributes: string; inner: string }
  dateStyle: number
}

/** The rows as a program writes them, each cell with its address. */
function sheetData({ rows, hiddenRows = [] }: Table, dialect: Dialect): string {
  const cell = (made: Made, address: string): string => {
    if (made === undefined) return `<c r="${address}" s="0"/>`
    if (typeof made === 'number') return `<c r="${address}" s="0"><v>${made}</v></c>`
    if (typeof made === 'string') {
      const { attributes, inner } = dialect.text(made)
      return `<c r="${address}" s="0" ${attributes}>${inner}</c>`
    }
    if ('xml' in made) return made.xml.replace('<c', `<c r="${address}"`)
    return `<c r="${address}" s="${dialect.dateStyle}"><v>${made.date}</v></c>`
  }
  return rows
    .map((made, index) => {
      const at = index + 1
      const cells = made.map((one, column) => cell(one, `${lettersOf(column + 1)}${at}`)).join('')
      const attributes =
        dialect.row?.(at, hiddenRows.includes(at)) ?? (hiddenRows.includes(at) ? 'hidden="1"' : '')
      return `<row r="${at}" ${attributes}>${cells}</row>`
    })
    .join('')
}

const mergeCells = ({ merges = [] }: Table): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

const shared = (write: (text: string) => string) => {
  const strings: string[] = []
  return {
    text: (text: string) => {
      if (!strings.includes(text)) strings.push(text)
      return { attributes: 't="s"', inner: `<v>${strings.indexOf(text)}</v>` }
    },
    part: () =>
      `${xml}<sst xmlns="${main}">${strings.map((text) => `<si>${write(text)}</si>`).join('')}</sst>`,
  }
}

const preserved = (text: string): string =>
  `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escape(text)}</t>`

/** Rich text where there is more than one character, and the reading that a phonetic input leaves behind. */
const phonetic = (text: string): string => {
  const [first = '', ...rest] = [...text]
  const run = (part: string): string =>
    `<r><rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t xml:space="preserve">${escape(part)}</t></r>`
  const reading = '<rPh sb="0" eb="1"><t>ヤマ</t></rPh><phoneticPr fontId="1" type="noConversion"/>'
  return rest.length > 0 ? `${run(first)}${run(rest.join(''))}${reading}` : preserved(text)
}

export function excel(table: Table): Buffer {
  const strings = shared(phonetic)
  const data = sheetData(table, {
    row: (_, hidden) => `spans="1:9" ht="14.25"${hidden ? ' hidden="1"' : ''} x14ac:dyDescent="0.2"`,
    text: strings.text,
    dateStyle: 1,
  })
  return zipOf(
    partsOf({
      '[Content_Types].xml': types(),
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${table.date1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><sheets><sheet name="${table.sheet ?? 'Sheet1'}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': bookRelations,
      'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetData>${data}</sheetData>${mergeCells(table)}</worksheet>`,
      'xl/sharedStrings.xml': strings.part(),
    }),
  )
}

/** Kingsoft's own parts and namespace, a Chinese date format, and a choice of words down the whole column. */
export function wps(table: Table): Buffer {
  const strings = shared(preserved)
  const data = sheetData(table, { text: strings.text, dateStyle: 2 })
  return zipOf(
    partsOf({
      '[Content_Types].xml': types(),
      '_rels/.rels': relations([
        ['officeDocument', 'xl/workbook.xml'],
        ['custom-properties', 'docProps/custom.xml'],
      ]),
      'docProps/custom.xml': `${xml}<Properties><property name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="urn:vt">2052-12.1.0.16929</vt:lpwstr></property></Properties>`,
      'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets><sheet name="${table.sheet ?? 'Sheet1'}" sheetId="1" r:id="rId1"/><sheet name="隐藏" sheetId="2" state="veryHidden" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': bookRelations,
      'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="43" formatCode="_ * #,##0.00_ ;_ * \\-#,##0.00_ "/><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="43"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}" xmlns:xdr="urn:xdr" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/><sheetData>${data}</sheetData>${mergeCells(table)}<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C1:C1048576"><formula1>"男,女"</formula1></dataValidation></dataValidations></worksheet>`,
      'xl/sharedStrings.xml': strings.part(),
      'xl/cellimages.xml': `${xml}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`,
    }),
  )
}

/** Every attribute spelled out, `false` in place of 0, and dates in a format of its own. */
export function libreOffice(table: Table): Buffer {
  const strings = shared((text) => `<t xml:space="preserve">${escape(text)}</t>`)
  const data = sheetData(table, {
    row: (_, hidden) =>
      `customFormat="false" ht="12.8" hidden="${hidden}" customHeight="false" outlineLevel="0" collapsed="false"`,
    text: strings.text,
    dateStyle: 1,
  })
  return zipOf(
    partsOf({
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr backupFile="false" showObjects="all" date1904="${table.date1904 ?? false}"/><sheets><sheet name="${table.sheet ?? '工作表1'}" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': bookRelations,
      'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="[$-804]yyyy\\-mm\\-dd"/></numFmts><cellXfs count="2"><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetPr filterMode="false"/><sheetData>${data}</sheetData>${mergeCells(table)}</worksheet>`,
      'xl/sharedStrings.xml': strings.part(),
      '[Content_Types].xml': types(),
    }),
  )
}

/** What a unit's own system exports: prefixed tags, texts in place, targets from the top, 64-bit sizes. */
export function ownSystem(table: Table): Buffer {
  const data = sheetData(table, {
    text: (text) => ({ attributes: 't="inlineStr"', inner: `<is>${preserved(text)}</is>` }),
    dateStyle: 1,
  })
  const prefixed = (part: string): string => part.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
  return zipOf(
    partsOf({
      '[Content_Types].xml': types(),
      '_rels/.rels': relations([['officeDocument', '/xl/workbook.xml']]),
      'xl/workbook.xml': `${xml}${prefixed(`<workbook xmlns:x="${main}" xmlns:r="${office}"><sheets><sheet name="${table.sheet ?? '导出'}" sheetId="1" r:id="rId1"/></sheets></workbook>`)}`,
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', '/xl/worksheets/sheet.xml'],
        ['styles', '/xl/styles.xml'],
      ]),
      'xl/styles.xml': `${xml}${prefixed(`<styleSheet xmlns:x="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>`)}`,
      'xl/worksheets/sheet.xml': `${xml}${prefixed(`<worksheet xmlns:x="${main}"><sheetData>${data}</sheetData>${mergeCells(table)}</worksheet>`)}`,
    }),
    { wide: true },
  )
}

export const programs = [
  ['Excel', excel],
  ['WPS', wps],
  ['LibreOffice', libreOffice],
  ["a unit's own system", ownSystem],
] as const

/** A comma-separated file as the programs save it. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(','),
    )
    .join('\r\n')
