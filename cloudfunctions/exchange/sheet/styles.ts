import { walk } from './xml'

/** The formats without a text of their own that show a date; 27–36 and 50–58 are the Chinese ones. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The numbers of the cell styles that show a number as a date. */
export function readDateStyles(part: Buffer | undefined): Set<number> {
  const formats = new Map<number, string>()
  const styles: number[] = []
  let isCellStyle = false
  if (part)
    walk(part, {
      open: (tag, { numFmtId = '0', formatCode = '' }) => {
        if (tag === 'numFmt') formats.set(Number(numFmtId), formatCode)
        if (tag === 'cellXfs') isCellStyle = true
        if (tag === 'xf' && isCellStyle) styles.push(Number(numFmtId))
      },
      close: (tag) => {
        if (tag === 'cellXfs') isCellStyle = false
      },
    })
  const isDate = (id: number): boolean => {
    const format = formats.get(id)
    return format === undefined ? isBuiltInDate(id) : isDateFormat(format)
  }
  return new Set(styles.flatMap((id, style) => (isDate(id) ? [style] : [])))
}

/** Whether a format has a year, month or day once quoted words, escaped characters, colours and locales are out. */
const isDateFormat = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').replace(/general/gi, ''))
