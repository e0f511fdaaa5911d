import fc from 'fast-check'
import type { RosterLine } from '#types/roster-sheet'
import { columns, rosterColumns } from '#domain/roster/columns'
import { identify, type Draft } from '#domain/roster/line'
import { checkLine } from '#domain/roster/check-line'
import { checkPeople } from '#domain/roster/check-people'
import { writeTemplate } from '../../../cloudfunctions/exchange/roster/template'
import { writeRoster } from '../../../cloudfunctions/exchange/roster/write'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { Refusal } from '../../../cloudfunctions/shared/refuse'
import { csv, excel, libreOffice } from './programs'
import { readFile, refusalOf, today } from './reading'

const whole: RosterLine = {
  ...{ row: 2, identity: '', name: '阿依·小满', membership: 'full', gender: 'female', ethnicity: '维吾尔族' },
  ...{
    bornIn: '1985-10',
    education: '大学本科',
    work: '综合处',
    joinedOn: '2010-07-01',
    fullOn: '2011-07-01',
  },
  ...{ group: '第一党小组', phone: '13800000001', from: '2019-09-01' },
  brought: { place: '银河学院党支部', letter: '第 0001 号', minutes: 750, duesUntil: '2019-08' },
}

describe('导出 — what is written reads back the same', () => {
  it('every column of a person', async () => {
    const { rows, problems } = readFile(await writeRoster([whole]))
    expect([rows, problems]).toEqual([identify([whole]), []])
  })

  const chars = fc.constantFrom(...'甲乙丙丁𠮷阿依立春雨水')
  const name = fc.tuple(chars, chars, fc.constantFrom('', '立', '·小满')).map((parts) => parts.join(''))
  const pad = (n: number): string => String(n).padStart(2, '0')
  const month = (from: number, to: number) =>
    fc
      .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${pad(m)}`)
  const dayIn = (from: number, to: number) =>
    fc.tuple(month(from, to), fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${pad(d)}`)
  const text = fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '', '第', '<&>"'),
      fc.constantFrom('1+1', 'cmd|A1', '一 组', "'"),
    )
    .map((p) => p.join(''))
  const optional = { requiredKeys: ['name', 'membership', 'phone'] as const }
  const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
  const someone = fc.record(
    {
      ...{ name, phone, membership: fc.constant('full'), gender: fc.constantFrom('female', 'male') },
      ...{
        ethnicity: fc.constantFrom('汉族', '回族', '其他'),
        bornIn: month(1930, 1980),
        education: text,
        work: text,
      },
      ...{ joinedOn: dayIn(1999, 2010), fullOn: dayIn(2011, 2020), group: text, from: dayIn(2012, 2025) },
      brought: fc.record(
        {
          place: text,
          letter: text,
          minutes: fc.integer({ min: 0, max: 60_000 }),
          duesUntil: month(2010, 2025),
        },
        { requiredKeys: ['place'] },
      ),
    },
    { requiredKeys: [...optional.requiredKeys] },
  )
  const roster = fc
    .uniqueArray(someone, { minLength: 1, maxLength: 12, selector: ({ phone: own }) => own })
    .map((people) => people.map((one, index) => ({ ...one, row: index + 2 }) as Draft))
    .filter((drafts) => checkPeople(drafts).findings.length === 0)
    .filter((drafts) => drafts.every((draft) => checkLine(draft, today).length === 0))
    .map((drafts) => identify(drafts as Omit<RosterLine, 'identity'>[]))

  it('any roster of valid people', () =>
    fc.assert(
      fc.asyncProperty(roster, async (lines) => {
        const { rows, problems } = readFile(await writeRoster(lines))
        expect(problems).toEqual([])
        expect(rows).toEqual(lines)
      }),
      { numRuns: 60 },
    ))

  it('whatever begins like a formula stays text', async () => {
    const [sheet] = openSheets(await writeRoster([{ ...whole, work: '=HYPERLINK("http://x","y")' }]))
    expect([...sheet!.rows[1]!.cells.values()].every(({ kind }) => kind === 'text')).toBe(true)
  })
})

describe('模板 — a blank roster', () => {
  it('has a column for everything that is read', async () => {
    const [roster] = openSheets(await writeTemplate())
    expect([...roster!.rows[0]!.cells.values()].map(({ text }) => text)).toEqual(
      rosterColumns.map(({ label }) => label),
    )
  })

  it('brings nobody in when it is handed back as it is', async () => {
    const template = await writeTemplate()
    expect(refusalOf(() => readFile(template))).toBe('表头下面没有人，请填好名册再上传')
  })

  it('says of everything that is not kept why', async () => {
    const [, guide] = openSheets(await writeTemplate())
    const said = guide!.rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text))
    const withheld = columns.flatMap((one) => (one.fate === 'kept' ? [] : [one.say]))
    expect(said).toEqual(expect.arrayContaining(withheld))
  })
})

describe('任何输入 — nothing but a refusal', () => {
  const isRefusedOrRead = (bytes: Buffer): void => {
    try {
      readFile(bytes)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      expect(error.say).toMatch(/请/)
    }
  }
  const rows = [
    ['姓名', '类别', '手机'],
    ['甲立春', '正式', '13800000001'],
  ]
  const good = [excel({ rows }), libreOffice({ rows }), Buffer.from(csv(rows))]
  const magics = ['', '504b0304', 'd0cf11e0a1b11ae1', 'fffe', 'efbbbf', '1f8b'].map((hex) =>
    Buffer.from(hex, 'hex'),
  )

  it('comes of random bytes behind any beginning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 2_000 }), (magic, bytes) =>
        isRefusedOrRead(Buffer.concat([magic, bytes])),
      ),
      { numRuns: 500 },
    )
  })

  it('comes of a good file with bytes changed or the end cut off', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(change, { maxLength: 6 }),
        fc.option(fc.nat()),
        (file, changes, cut) => {
          const bytes = Buffer.from(file)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          isRefusedOrRead(cut === null ? bytes : bytes.subarray(0, cut % bytes.length))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('写法 — full-width and spaced digits', () => {
  const widen = (text: string): string =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  const space = (text: string): string => [...text].join(' ')

  it('read the same as plain ones', () => {
    const digits = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String)
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('2010-07-01', '2010.7.1', '20100701'),
        fc.constantFrom(widen, space),
        (phone, day, write) => {
          const read = (as: (text: string) => string) =>
            readFile(
              excel({
                rows: [
                  ['姓名', '类别', '手机', '入党时间'],
                  ['甲立春', '正式', as(phone), as(day)],
                ],
              }),
            )
          expect(read(write).rows).toEqual(read((text) => text).rows)
        },
      ),
      { numRuns: 50 },
    )
  })
})
