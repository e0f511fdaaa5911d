import { holdsNumber } from '#domain/roster/numbers'
import type { Read, Reader } from './read'

const longest = 60

/** Without what cannot be seen: control characters, joiners, marks of direction, half characters. */
export const visible = (text: string): string =>
  text
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()

/** Full-width letters and digits made narrow, spaces made one. */
export const tidy = (text: string): string => visible(text).normalize('NFKC').replace(/ +/g, ' ').trim()

export const readText: Reader<string> = ({ text }) => {
  const value = tidy(text)
  if (holdsNumber(value)) return { say: '里面有手机号或身份证号，请删去；手机号只填在“手机号码”一列' }
  return value.length > longest ? { say: `超过 ${longest} 个字，请写短一些` } : { value }
}

/** A reader that knows every word it takes. */
export const readWord =
  <T>(meanings: Readonly<Record<string, T>>, say: string): Reader<T> =>
  ({ text }): Read<T> => {
    const word = tidy(text).replace(/ /g, '')
    return Object.hasOwn(meanings, word) ? { value: meanings[word]! } : { say }
  }
