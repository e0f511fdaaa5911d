import type { RosterField } from '#types/roster-sheet'

/** Digits of a phone or an identity card are told as `138****0000`, however they are spaced. */
export function mask(text: string, field: RosterField): string {
  const digits = [...text].filter((one) => /\p{Nd}/u.test(one)).length
  if (digits <= (field === 'phone' ? mostTold : longestDate)) return text.slice(0, longestShown)
  let nth = 0
  return text
    .slice(0, longestShown)
    .replace(/\p{Nd}/gu, (digit) => (++nth <= 3 || (digits >= 11 && nth > digits - 4) ? digit : '*'))
}

/** Fewer digits than tell anybody's number. */
const mostTold = 6
const longestDate = 8
const longestShown = 60
