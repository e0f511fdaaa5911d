import type { PersonYear } from '#types/tally'

/** One's own year in sentences. What was made up stands beside what was attended, never within it. */
export function sayYear(year: number, tally: PersonYear): string {
  const { due, present, late, leftEarly, leave, absent, madeUp } = tally
  if (due === 0) return `${year} 年还没有应到的会议。`
  const among = [late > 0 && `迟到 ${late} 次`, leftEarly > 0 && `早退 ${leftEarly} 次`].filter(Boolean)
  const here = `到会 ${present} 次${among.length > 0 ? `（含${among.join('、')}）` : ''}`
  const missed = [leave > 0 && `请假 ${leave} 次`, absent > 0 && `缺席 ${absent} 次`].filter(Boolean)
  const sentence = [`${year} 年应到 ${due} 次`, here, ...missed].join('，')
  return madeUp > 0 ? `${sentence}。补学 ${madeUp} 次，另记为已补学。` : `${sentence}。`
}
