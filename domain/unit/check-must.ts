import type { Must, MustKind, Test } from '#types/standard'
import { isBlank, isDay, isMonth, unless } from './problem'

type Found = ReturnType<typeof unless>
type Checks = { [K in MustKind]: (must: Extract<Must, { kind: K }>) => Found }

const named = (text: string, field: string): Found => unless(!isBlank(text), field, '不能空着')
const whole = (value: number, least: number, field: string): Found =>
  unless(Number.isSafeInteger(value) && value >= least, field, `应是不小于 ${least} 的整数`)

/** What each sort of demand needs to make sense, beyond having the right fields. */
const checks: Checks = {
  hold: ({ activity, atLeast, notIn = [], graceDays = 0 }) => [
    ...whole(graceDays, 0, 'must.graceDays'),
    ...named(activity, 'must.activity'),
    ...whole(atLeast, 1, 'must.atLeast'),
    ...unless(
      notIn.every(isMonth) && notIn.length < 12,
      'must.notIn',
      '应是 1 至 12 的月份，不能全年都不要求',
    ),
  ],
  study: ({ whom, hours, otherwise }) => [
    ...whole(hours, 1, 'must.hours'),
    ...(whom === 'leaders' ? whole(otherwise ?? Number.NaN, 0, 'must.otherwise') : []),
  ],
  pay: () => [],
  file: ({ papers, freshDays = 1 }) => [
    ...whole(freshDays, 1, 'must.freshDays'),
    ...unless(papers.length > 0 && !papers.some(isBlank), 'must.papers', '至少写一件材料，名称不能空着'),
    ...unless(new Set(papers).size === papers.length, 'must.papers', '同一件材料写了两遍，请删去一个'),
  ],
  share: ({ part, whole: all }) => [...named(part, 'must.part'), ...named(all, 'must.whole')],
  reach: ({ figure, test, sample = 0 }) => [
    ...named(figure, 'must.figure'),
    ...checkTest(test),
    ...whole(sample, 0, 'must.sample'),
  ],
  respond: ({ trigger, answer, within }) => [
    ...named(trigger, 'must.trigger'),
    ...named(answer, 'must.answer'),
    ...('days' in within
      ? whole(within.days, 0, 'must.within.days')
      : whole(within.months, 1, 'must.within.months')),
  ],
  finish: ({ task, due }) => [
    ...named(task, 'must.task'),
    ...unless(due === undefined || isDue(due), 'must.due', '日期不存在，应写成 03-31 或 2026-03-31'),
  ],
  follow: ({ procedure }) => named(procedure, 'must.procedure'),
  avoid: ({ breach, months }) => [...named(breach, 'must.breach'), ...whole(months, 1, 'must.months')],
  judge: () => [],
  combine: ({ clauses }) => unless(clauses.length > 1, 'must.clauses', '至少要有两条才能合成'),
}

/** The fields each sort of demand may have, beside its kind. */
const fields: { [K in MustKind]: readonly Exclude<keyof Extract<Must, { kind: K }>, 'kind'>[] } = {
  hold: ['activity', 'atLeast', 'every', 'by', 'office', 'quorum', 'notIn', 'graceDays'],
  study: ['whom', 'hours', 'otherwise', 'office'],
  pay: [],
  file: ['papers', 'every', 'freshDays'],
  share: ['part', 'whole'],
  reach: ['figure', 'test', 'unit', 'ofTheYear', 'sample'],
  respond: ['trigger', 'answer', 'within', 'lateCounts'],
  finish: ['task', 'due', 'nextYear', 'lateCounts'],
  follow: ['procedure', 'expected'],
  avoid: ['breach', 'months'],
  judge: [],
  combine: ['clauses'],
}

/** Fields that mean nothing to this sort of demand. */
export const foreignFields = (kind: MustKind, must: object): string[] =>
  Object.keys(must).filter(
    (field) => field !== 'kind' && !(fields[kind] as readonly string[]).includes(field),
  )

export const checkMust = (must: Must): Found => (checks[must.kind] as (must: Must) => Found)(must)

/** 29 February falls due in leap years only: it is no yearly day. */
const isDue = (due: string): boolean => isDay(due) || isDay(`2025-${due}`)

/** Figures are compared as whole numbers. */
function checkTest(test: Test): Found {
  switch (test.op) {
    case 'between':
      return [
        ...whole(test.least, 0, 'must.test.least'),
        ...whole(test.most, 0, 'must.test.most'),
        ...unless(test.least <= test.most, 'must.test.least', '下限大于上限，请对调'),
      ]
    case 'atLeastRatio':
      return [
        ...whole(test.numerator, 0, 'must.test.numerator'),
        ...whole(test.denominator, 1, 'must.test.denominator'),
      ]
    case 'oneOf':
      return unless(test.values.length > 0, 'must.test.values', '至少写一个')
    case 'isTrue':
      return []
    case 'atLeast':
    case 'atMost':
    case 'below':
    case 'equals':
      return whole(test.value, 0, 'must.test.value')
  }
}
