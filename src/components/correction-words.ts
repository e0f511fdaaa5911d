import type { Correction } from '#types/roster'
import { columnName, genderName } from '#domain/wording/members'

/** What one wishes, as people say it. */
export const sayWished = (field: Correction['field'], value: string | undefined) => {
  if (!value) return '（空）'
  return field === 'gender' ? (genderName[value as keyof typeof genderName] ?? value) : value
}

/** 入党日期：2009-07-01 → 2009-07-10 */
export const sayCorrection = ({ field, now, value }: Correction) =>
  `${columnName[field]}：${sayWished(field, now)} → ${sayWished(field, value)}`
