import type { Show } from '#types/roster-inputs'

const words: readonly (readonly [Show, string])[] = [
  ['everybody', '全部'],
  ['full', '正式'],
  ['probationary', '预备'],
  ['unbound', '未绑定'],
  ['officers', '任职'],
  ['exempt', '免除'],
  ['floating', '流动'],
  ['lostContact', '失联'],
  ['gone', '已离开'],
]

/** Each sort with how many there are, as soon as that is known; a sort with nobody in it only takes room. */
export const filtersOf = (counts: Record<Show, number> | undefined, chosen: Show) =>
  words
    .filter(([show]) => !counts || counts[show] > 0 || show === 'everybody' || show === chosen)
    .map(([show, word]) => [show, counts ? `${word} ${counts[show]}` : word] as const)
