import { parseArgs } from 'node:util'
import type { Day } from '#types/calendar'
import type { Rating } from '#types/rating'
import { evaluate, prepare, type Evaluated } from '#domain/evaluation'
import { fromText, show } from '#domain/exact/ratio'
import type { Gap } from '#domain/gap'
import { published } from '#domain/standards/published'
import { isDay } from '#domain/unit/problem'
import { readBranchYear } from './branch-year'

const { schemes } = published
const usage = `npm run rate -- <branch-year.json> [--scheme ${schemes.map(({ id }) => id).join('|')}] [--as-of 2026-06-30] [--json]`

/** Prints a branch's rating with its explanation. All it knows it asks of domain/. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (!file) throw new Error(usage)
  const wanted = (values.scheme ?? 'STAR1').toLowerCase()
  const scheme = schemes.find(({ id }) => id.toLowerCase() === wanted)
  if (!scheme) throw new Error(`There is no scheme ${wanted}.\n${usage}`)
  const of = readBranchYear(file)
  const { branch, year, records, inputs } = of
  const asOf = dayOf(values['as-of']) ?? `${year + 1}-12-31`
  const found = evaluate(prepare(of, scheme, published, asOf), branch, records, asOf, inputs)
  const { rating, stories } = found
  if (values.json)
    console.log(JSON.stringify({ branch: branch.id, year, rating, stories, gap: found.gap }, null, 2))
  else
    console.log(
      [
        heading(branch.name, year, scheme.title),
        ...lines(rating),
        ...tell(stories),
        sayGap(found.gap),
        ...footnotes(stories),
      ].join('\n'),
    )
}

const points = (text: string): string => show(fromText(text), 2)

const heading = (name: string, year: number, title: string): string => `${name} · ${year} 年度 · ${title}\n`

function lines({ dimensions, secured, possible, combined }: Rating): string[] {
  return [
    ...dimensions.map(({ id, exempt, secured: sure, possible: may }) =>
      exempt ? `  ${id}  不适用` : `  ${id}  已得 ${points(sure)} 分，最多 ${points(may)} 分`,
    ),
    `合计  已得 ${points(secured.points)} 分（${stars(secured.stars)}），最多 ${points(possible.points)} 分（${stars(possible.stars)}）`,
    ...(combined ? [`三方综合  ${points(combined.points)} 分（${stars(combined.stars)}）`] : []),
  ]
}

function tell(stories: Evaluated['stories']): string[] {
  return stories.flatMap(({ item, title, worth, secured, possible, clauses }) => [
    `\n${item} ${title}：${points(worth)} 分，已得 ${points(secured)} 分，最多 ${points(possible)} 分`,
    ...clauses.flatMap(({ clause, title: asks, source, sentences, until, rulings, decided = [] }) => [
      `  ${clause} ${asks}（${source.document} ${source.section} ${source.item}）`,
      ...sentences.map((sentence) => `    · ${sentence}`),
      ...decided.map(
        ({ ruling, reading, by, from }) => `    · 按${by}自 ${from} 起的决定（${ruling}）：${reading}`,
      ),
      ...(rulings.length > 0 ? [`    · 依据的解释：${rulings.join('、')}`] : []),
      ...(until ? [`    · 还来得及，最晚 ${until}`] : []),
    ]),
  ])
}

/** Every ruling the explanation leans on, once: the question, and our answer to it. */
function footnotes(stories: Evaluated['stories']): string[] {
  const used = new Set(stories.flatMap(({ clauses }) => clauses.flatMap(({ rulings }) => rulings)))
  const asked = published.rulings.filter(({ id }) => used.has(id))
  if (asked.length === 0) return []
  return [
    '\n原文没有写明的，按下列解释：',
    ...asked.map(({ id, question, decision }) => `  ${id} ${question}${decision}`),
  ]
}

function sayGap(next: Gap): string {
  if (next.reachable)
    return `\n到${stars(next.stars)}还差：${next.steps.map(({ clause, gains }) => `${clause}（+${points(gains)} 分）`).join('、')}`
  return {
    alreadyHighest: '\n已是最高星级。',
    tooLate: '\n本年度已经达不到更高一级。',
    noStars: '\n这个方案只出分，不定星。',
    noGrade: '\n还没有登记晋位升级等次，只出分、不定星。',
  }[next.why]
}

function stars(count: Rating['secured']['stars']): string {
  if (count === 'undecided') return '不定星'
  if (count === 'noGrade') return '未定等次'
  return count === 0 ? '无星' : `${'一二三四五'[count - 1]!}星`
}

function dayOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  if (isDay(text)) return text
  throw new Error(`--as-of takes a day like 2026-06-30, not ${text}`)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
