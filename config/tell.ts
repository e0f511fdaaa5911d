import type { BranchYear } from '#types/records'
import type { Rating, RatingInputs, RatingScheme } from '#types/rating'
import type { Ruling } from '#types/ruling'
import type { Clause } from '#types/standard'
import type { UnitRules } from '#types/unit-rules'
import { fromText, show } from '#domain/exact/ratio'
import type { ClauseStory, ItemStory } from '#domain/explain'
import type { Gap } from '#domain/gap'
import type { Flag } from '#domain/unit/flags'
import { sayFlag } from '#domain/wording/flags'
import { sayActs, sayCap, sayConflict, sayNoGap, sayStars } from '#domain/wording/rating'

const points = (text: string): string => show(fromText(text), 2)

/** Names a clause by its id and title. */
type TitleOf = (id: string) => string

export const titlesIn = (clauses: readonly Clause[]): TitleOf => {
  const titles = new Map(clauses.map(({ id, title }) => [id, title]))
  return (id) => `${id} ${titles.get(id) ?? ''}`.trim()
}

export const tellHeading = ({ branch, year }: BranchYear, title: string): string =>
  `${branch.name} · ${year} 年度 · ${title}\n`

/** Points by dimension and in all, stars, and what holds them down. */
export function tellRating(
  rating: Rating,
  { dimensions: named }: RatingScheme,
  titleOf: TitleOf,
  { grade }: RatingInputs = {},
): string[] {
  const nameOf = new Map(named.map(({ id, title }) => [id, `${id} ${title}`]))
  const { dimensions, secured, possible, combined, provisional, caps, conflict } = rating
  return [
    ...dimensions.map(({ id, exempt, lit, secured: sure, possible: may }) =>
      exempt
        ? `  ${nameOf.get(id)}  不适用`
        : `  ${nameOf.get(id)}  已得 ${points(sure)} 分，最多 ${points(may)} 分${lit ? sayLight(lit) : ''}`,
    ),
    `合计  已得 ${points(secured.points)} 分（${sayStars(secured.stars)}），最多 ${points(possible.points)} 分（${sayStars(possible.stars)}）`,
    ...(combined ? [`三方综合  ${points(combined.points)} 分（${sayStars(combined.stars)}）`] : []),
    ...(provisional ? ['考评分只作暂定，自评和测评齐全后合成定星'] : []),
    ...caps.filter(({ atMost }) => atMost < 5).map((cap) => `封顶  ${sayCap(cap, grade, titleOf)}`),
    ...(conflict ? [`提请核实  ${sayConflict(conflict)}`] : []),
  ]
}

function sayLight({ secured, possible }: NonNullable<Rating['dimensions'][number]['lit']>): string {
  if (secured) return '，已点亮'
  return possible ? '，还可点亮' : '，未点亮'
}

/** Every item that lost points, with the clauses that lost them. */
export const tellItems = (stories: readonly ItemStory[]): string[] =>
  stories.flatMap(({ item, title, worth, secured, possible, clauses }) => [
    `\n${item} ${title}：${points(worth)} 分，已得 ${points(secured)} 分，最多 ${points(possible)} 分`,
    ...tellClauses(clauses),
  ])

/** From the clause and where it stands down to what was counted, what is missing and until when it can be mended. */
export const tellClauses = (stories: readonly ClauseStory[]): string[] =>
  stories.flatMap(({ clause, title, source, sentences, until, rulings, decided = [] }) => [
    `  ${clause} ${title}（${source.document} ${source.section} ${source.item}）`,
    ...sentences.map((sentence) => `    · ${sentence}`),
    ...decided.map(
      ({ ruling, reading, by, from }) => `    · 按${by}自 ${from} 起的决定（${ruling}）：${reading}`,
    ),
    ...(rulings.length > 0 ? [`    · 依据的解释：${rulings.join('、')}`] : []),
    ...(until ? [`    · 还来得及，最晚 ${until}`] : []),
  ])

/** What holds the stars down beside the points, told like any clause. */
export const tellConditions = (stories: readonly ClauseStory[]): string[] =>
  stories.length === 0 ? [] : ['\n不计分而限制星级的：', ...tellClauses(stories)]

/** Duties that the stars do not look at: a unit's own in full, of the others how many. */
export function tellOthers(stories: readonly ClauseStory[], { local = [] }: UnitRules = {}): string[] {
  const own = new Set(local.flatMap(({ clauses }) => clauses.map(({ id }) => id)))
  const ours = stories.filter(({ clause }) => own.has(clause))
  const rest = stories.length - ours.length
  return [
    ...(ours.length > 0 ? ['\n本单位自己的要求，还没有做到：', ...tellClauses(ours)] : []),
    ...(rest > 0 ? [`\n评星不看的职责，还有 ${rest} 条没有做到（--json 可以看到）`] : []),
  ]
}

/** Every ruling the explanation leans on, once: the question, and the answer to it, the committee's own where it has one. */
export function tellRulings(stories: readonly ClauseStory[], rulings: readonly Ruling[]): string[] {
  const used = new Set(stories.flatMap((story) => story.rulings))
  const asked = rulings.filter(({ id }) => used.has(id))
  if (asked.length === 0) return []
  const decided = new Map(
    stories
      .flatMap((story) => story.decided ?? [])
      .map((note) => [note.ruling, `${note.by}决定：${note.reading}`]),
  )
  return [
    '\n原文没有写明的，按下列解释：',
    ...asked.map(({ id, question, decision }) => `  ${id} ${question}${decided.get(id) ?? decision}`),
  ]
}

/** What to do for the next star. */
export function tellGap(gap: Gap, titleOf: TitleOf): string[] {
  if (!gap.reachable) return [`\n${sayNoGap(gap.why)}`]
  return [
    `\n到${sayStars(gap.stars)}还差：`,
    ...gap.steps.map(
      ({ clause, acts, gains }) => `  ${titleOf(clause)}${sayActs(acts)}（+${points(gains)} 分）`,
    ),
    ...(gap.awaiting.length > 0 ? [`  并且以下各条结果都好：${gap.awaiting.map(titleOf).join('、')}`] : []),
  ]
}

/** What somebody should give a reason for before it goes live. */
export const tellFlags = (flags: readonly Flag[]): string[] =>
  flags.map((flag) => `须先说明理由：${sayFlag(flag)}`)
