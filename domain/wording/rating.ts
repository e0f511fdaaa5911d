import type { CapResult, Grade, Outcome, Rating } from '#types/rating'
import type { Gap } from '#domain/gap'

const numerals = ['无', '一', '二', '三', '四', '五'] as const

/** 无星 · 一星 … 五星, and the two ways in which there are none to say. */
export function sayStars(stars: Outcome['stars']): string {
  if (stars === 'undecided') return '不定星'
  return stars === 'noGrade' ? '未定等次，不定星' : `${numerals[stars]}星`
}

const gradeName = { advanced: '先进', ordinary: '一般', backward: '后进' } as const satisfies Record<
  Grade,
  string
>

/** What holds the stars down, for certain or as yet. `titleOf` names a clause. */
export function sayCap(
  { cap, atMost, holds }: CapResult,
  grade: Grade | undefined,
  titleOf: (clause: string) => string,
): string {
  const most = `最高${sayStars(atMost)}`
  const yet = holds === 'perhaps' ? '（目前；还没有定局）' : ''
  switch (cap.kind) {
    case 'clause':
      return `${titleOf(cap.clause)}${holds === 'perhaps' ? '尚未确定' : '未满足'}，${most}${yet}`
    case 'grade':
      return `晋位升级等次为${grade ? gradeName[grade] : '未定'}，${most}`
    case 'everyItem':
      return `要求各项全部满分，${most}${yet}`
    case 'stepByStep':
      return `逐级创建，本次${most}`
  }
}

/** Grade and points at odds: for people to settle. */
export const sayConflict = (conflict: NonNullable<Rating['conflict']>): string =>
  ({
    advancedButLow: '等次为先进，分数却不足三星：请党组织核实，系统不抬升',
    ordinaryButHigh: '等次为一般，分数却高于二星：请党组织核实，系统不抬升',
  })[conflict]

/** How many things there are to do for a clause, where it is more than one. */
export const sayActs = (acts: number): string => (acts > 1 ? `，${acts} 件` : '')

/** Why there is no next star to work for. */
export const sayNoGap = (why: Extract<Gap, { reachable: false }>['why']): string =>
  ({
    alreadyHighest: '已是最高星级。',
    tooLate: '本年度已经达不到更高一级。',
    noStars: '这个方案只出分，不定星。',
    noGrade: '还没有登记晋位升级等次，只出分、不定星。',
  })[why]
