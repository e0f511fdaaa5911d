import type { Period } from '#types/calendar'
import { endOfMonth, monthOf, yearOf } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'

const quarters = ['第一季度', '第二季度', '第三季度', '第四季度'] as const
const halves = ['上半年', '下半年'] as const

/** 2025年2月 · 2025年第一季度 · 2025年上半年 · 2025年度; anything else from its first day to its last. */
export function sayPeriod({ from, until }: Period): string {
  const year = yearOf(from)
  const place = (cadence: 'quarter' | 'halfYear' | 'year'): number =>
    periodsOf(cadence, year).findIndex((period) => period.from === from && period.until === until)
  if (from.endsWith('-01') && until === endOfMonth(from)) return `${year}年${monthOf(from)}月`
  if (place('year') === 0) return `${year}年度`
  const named = quarters[place('quarter')] ?? halves[place('halfYear')]
  return named ? `${year}年${named}` : `${from}至${until}`
}
