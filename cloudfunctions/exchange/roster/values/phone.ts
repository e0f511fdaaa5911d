import type { Reader } from './read'
import { tidy } from './text'

const mobile = /^1[3-9]\d{9}$/
const lost = '手机号成了科学记数，后几位已经丢失，请把这一列改成文本再填'
/** As many digits as Excel shows after the point of a number too long for its column. */
const shownDigits = 5

/** A mobile number as eleven digits, whether the file has it as text or as a number. */
export const readPhone: Reader<string> = (cell) => {
  const text = tidy(cell.text)
  const [, decimals] = /^\d(?:\.(\d+))?E\+?\d+$/i.exec(text) ?? []
  if (/^\d(\.\d+)?E/i.test(text) && (cell.kind !== 'number' || (decimals ?? '').length <= shownDigits))
    return { say: lost }
  const digits = (cell.kind === 'number' ? String(cell.value) : text).replace(/[\s()‐‑–—−-]/g, '')
  const value = digits.replace(/^(\+86|0086|86)(?=\d{11}$)/, '')
  if (mobile.test(value)) return { value }
  return { say: '不是 11 位手机号，请填一个手机号，不填座机' }
}
