import type { Reader } from './read'
import { visible } from './text'

const wide = /[！-～]/g
const dots = /\s*[•‧∙⋅・･·․.]\s*/g
const longest = 40

/**
 * 甲 立春 is 甲立春; 阿依•小满 has one sort of dot. Characters are left as they are: normalising would turn some rare
 * ones into others, and the name would no longer be the person's.
 */
export const readName: Reader<string> = ({ text }) => {
  const narrow = visible(text).replace(wide, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  const dotted = narrow.replace(dots, '·')
  const name = /\p{Script=Han}/u.test(dotted) ? dotted.replace(/ /g, '') : dotted
  if (!/^\p{L}[\p{L}\p{M}\p{Nl}· '-]*$/u.test(name))
    return { say: '姓名里有数字、括号或别的符号，请只写姓名' }
  const length = [...name].length
  return length >= 2 && length <= longest ? { value: name } : { say: '姓名太短或太长，请写全姓名' }
}

/** A name of the roster as it would be read in a sheet: one typed by hand may have its dots and spaces otherwise. */
export function asRead(name: string): string {
  const read = readName({ kind: 'text', text: name }, false)
  return 'value' in read ? read.value : name
}
