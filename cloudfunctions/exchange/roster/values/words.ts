import type { Membership } from '#types/member'
import type { Read, Reader } from './read'
import { readWord, tidy } from './text'

const mark = <T>(words: string, meaning: T): Record<string, T> =>
  Object.fromEntries(words.split(' ').map((word) => [word, meaning]))

export const readGender = readWord<'female' | 'male'>(
  { ...mark('女 女性', 'female' as const), ...mark('男 男性', 'male' as const) },
  '请填“男”或“女”',
)

export const readMembership = readWord<Membership>(
  {
    ...mark('正式党员 正式 中共党员 党员 中共正式党员 中国共产党党员 中共党员(正式)', 'full' as const),
    ...mark(
      '预备党员 预备 中共预备党员 中国共产党预备党员 中共党员(预备) 中共党员(预备党员)',
      'probationary' as const,
    ),
  },
  '请填“正式党员”或“预备党员”；还不是党员的不列入名册，请在“发展党员”里登记',
)

/** 汉 is 汉族. */
export const readEthnicity: Reader<string> = ({ text }): Read<string> => {
  const word = tidy(text).replace(/ /g, '')
  if (/^(其他|未识别)/.test(word)) return { value: '其他' }
  if (!/^\p{Script=Han}{1,8}$/u.test(word)) return { say: '请写民族的名称，例如“汉族”' }
  return { value: /[族人]$/.test(word) ? word : `${word}族` }
}

const mostHours = 1_000

/** 12、12学时、90分钟: as minutes. */
export const readMinutes: Reader<number> = ({ text }): Read<number> => {
  const [, amount, unit] =
    /^(\d{1,5}(?:\.\d{1,2})?)(学时|小时|分钟)?$/.exec(tidy(text).replace(/ /g, '')) ?? []
  const minutes = Number(amount) * (unit === '分钟' ? 1 : 60)
  const isRight = Number.isInteger(minutes) && minutes <= mostHours * 60
  return isRight ? { value: minutes } : { say: '请写学时数，例如“12”或“90分钟”' }
}
