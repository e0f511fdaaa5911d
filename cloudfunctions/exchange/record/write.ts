import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx'
import type { Field, Form, Row } from './form'

/** Twentieths of a point: A4, with margins that leave room for a binding. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_247, bottom: 1_247, left: 1_531, right: 1_247 },
}
const textWidth = page.size.width - page.margin.left - page.margin.right
const labelWidth = 1_500
const halfWidth = textWidth / 2

/** Sizes in half points: 小四 for the text, 二号 for the heading. */
const size = { text: 24, heading: 44, holder: 28, small: 18 }
/** Named for Chinese and for the rest, or Word takes what it likes for figures. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' }
const fangsong = { ...song, eastAsia: '仿宋' }

/** A record as a Word document. */
export function writeRecord(form: Form): Promise<Buffer> {
  const { heading, holder, draft, rows, signatures } = form
  const document = new Document({
    title: heading,
    creator: '星级支部',
    styles: { default: { document: { run: { font: fangsong, size: size.text } } } },
    sections: [
      {
        properties: { page },
        ...(draft && { headers: { default: new Header({ children: [line(draft, { size: size.small })] }) } }),
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          centred(heading, { font: song, size: size.heading, bold: true }),
          centred(holder, { font: song, size: size.holder }),
          ...(draft ? [centred(draft, { font: song, bold: true })] : []),
          new Table({
            rows: rows.map(rowOf),
            columnWidths: [labelWidth, halfWidth - labelWidth, labelWidth, halfWidth - labelWidth],
            width: { size: textWidth, type: WidthType.DXA },
            layout: TableLayoutType.FIXED,
          }),
          ...signatures.map((text) => line(text, {}, { spacing: { before: 360 } })),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function rowOf([first, second]: Row): TableRow {
  const children = second ? [...cellsOf(first, 1), ...cellsOf(second, 1)] : cellsOf(first, 3)
  return new TableRow({ children })
}

function cellsOf({ label, lines }: Field, columnSpan: number): TableCell[] {
  const texts = lines.length > 0 ? lines : ['']
  const width = columnSpan === 1 ? halfWidth - labelWidth : textWidth - labelWidth
  return [
    new TableCell({
      ...around(labelWidth),
      verticalAlign: VerticalAlignTable.CENTER,
      children: [centred(label, { font: song, bold: true }, 60)],
    }),
    new TableCell({ ...around(width), columnSpan, children: texts.map((text) => line(text)) }),
  ]
}

const around = (width: number) => ({
  width: { size: width, type: WidthType.DXA },
  margins: { left: 100, right: 100, top: 60, bottom: 60 },
})

type Around = {
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  spacing?: { before?: number; after?: number }
}

const line = (text: string, run: IRunOptions = {}, around: Around = {}): Paragraph =>
  new Paragraph({ ...around, children: [new TextRun({ ...run, text: printable(text) })] })

const centred = (text: string, run: IRunOptions, after = 200): Paragraph =>
  line(text, run, { alignment: AlignmentType.CENTER, spacing: { after } })

/** 第 1 页，共 2 页 */
const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: size.small,
        children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
      }),
    ],
  })

/** Without what XML cannot carry: one such character and Word opens nothing. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
