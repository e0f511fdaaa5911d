import type { Form } from '../../../cloudfunctions/exchange/record/form'
import { writeRecord } from '../../../cloudfunctions/exchange/record/write'
import { openZip } from '../../../cloudfunctions/exchange/sheet/zip'
import { walk } from '../../../cloudfunctions/exchange/sheet/xml'

const form: Form = {
  ...{ heading: '支部党员大会记录', holder: '综合处党支部' },
  rows: [
    [{ label: '时间', lines: ['2026年3月25日'] }],
    [
      { label: '主持', lines: ['甲立春'] },
      { label: '记录', lines: [] },
    ],
    [{ label: '发言要点', lines: ['甲立春：a < b && "c"', '第二段'] }],
  ],
  signatures: ['主持人（签名）：'],
}

async function partsOf(made: Form) {
  const { names, read } = openZip(await writeRecord(made))
  return { names, part: (name: string) => read(name)! }
}

/** The paragraphs of a part as one reads them. */
function paragraphsIn(part: Buffer): string[] {
  const paragraphs: string[] = []
  walk(part, {
    open: (tag) => {
      if (tag === 'p') paragraphs.push('')
    },
    text: (text) => {
      if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
    },
  })
  return paragraphs
}

/** The attributes of the first such tag. */
function attributesOf(part: Buffer, tag: string): Record<string, string> {
  const found: Record<string, string>[] = []
  walk(part, { open: (name, attributes) => void (name === tag && found.push({ ...attributes })) })
  return found[0]!
}

describe('会议记录文件 — the document', () => {
  it('has its parts in good order, each one sound XML', async () => {
    const { names, part } = await partsOf(form)

    expect(names).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']))
    for (const name of names.filter((one) => /\.(xml|rels)$/.test(one)))
      expect(() => walk(part(name), {})).not.toThrow()
  })

  it('says what the form says, marks and all', async () => {
    const { part } = await partsOf(form)

    expect(paragraphsIn(part('word/document.xml')).filter((text) => text !== '')).toEqual([
      ...['支部党员大会记录', '综合处党支部', '时间', '2026年3月25日', '主持', '甲立春', '记录'],
      ...['发言要点', '甲立春：a < b && "c"', '第二段', '主持人（签名）：'],
    ])
  })

  it('is an A4 page in 宋体 and 仿宋, with the number of the page', async () => {
    const { names, part } = await partsOf(form)
    const footer = names.find((name) => /^word\/footer\d*\.xml$/.test(name))!

    expect(attributesOf(part('word/document.xml'), 'pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(part('word/document.xml').toString()).toContain('w:eastAsia="宋体"')
    expect(attributesOf(part('word/styles.xml'), 'rFonts')).toMatchObject({ 'w:eastAsia': '仿宋' })
    expect(part(footer).toString()).toMatch(/PAGE[^]*NUMPAGES/)
  })

  it('carries the word 草稿 at the head of every page while it is one', async () => {
    const { names, part } = await partsOf({ ...form, draft: '草稿：主持人尚未确认' })
    const header = names.find((name) => /^word\/header\d*\.xml$/.test(name))!

    expect(paragraphsIn(part(header))).toEqual(['草稿：主持人尚未确认'])
    expect(paragraphsIn(part('word/document.xml'))).toContain('草稿：主持人尚未确认')
    expect((await partsOf(form)).part('word/document.xml').toString()).not.toContain('草稿')
  })

  it('opens whatever characters somebody got into it', async () => {
    const odd = 'a\u0000b\u000bc\ud800d\uffffe'
    const { part } = await partsOf({ ...form, rows: [[{ label: '议题', lines: [odd] }]] })

    expect(paragraphsIn(part('word/document.xml'))).toContain('abcde')
  })

  it('every row fills the whole width of the table', async () => {
    const { part } = await partsOf(form)
    const widths: number[] = []
    walk(part('word/document.xml'), {
      open: (tag, attributes) => {
        if (tag === 'tr') widths.push(0)
        if (tag === 'tcW') widths[widths.length - 1]! += Number(attributes['w:w'])
      },
    })

    expect(widths).toHaveLength(3)
    expect(new Set(widths).size).toBe(1)
  })
})
