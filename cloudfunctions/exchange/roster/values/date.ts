import type { Day } from '#types/calendar'
import type { Month } from '#types/records'
import { isDay, isMonth } from '#domain/unit/problem'
import type { Cell } from '../../sheet/sheet'
import type { Read, Reader } from './read'
import { tidy } from './text'

const noDay = '看不懂这个日期，请写成 2019-07-01 这样'
const onlyMonth = '只写了年月，这里要写到日，请写成 2019-07-01 这样'
const noMonth = '看不懂这个年月，请写成 1985-10 这样'
const oneOrTen = '末尾的 .1 可能是 1 月，也可能是 10 月，请写成 1985-01 或 1985-10'

/** Serial days that can be meant: 1 March 1900, past the 29 February that Excel made up, to the end of 2099. */
const serials = { first: 61, last: 73_050 }
const daysTo1904 = 1_462
const millisADay = 86_400_000

export const readDay: Reader<Day> = (cell, from1904) => {
  const { year, month, date } = partsOf(cell, from1904)
  if (month !== undefined && date === undefined) return { say: onlyMonth }
  const day = `${year}-${pad(month)}-${pad(date)}`
  return isDay(day) && isLikely(year) ? { value: day } : { say: noDay }
}

/** The month is kept, the day of birth is not. */
export const readMonth: Reader<Month> = (cell, from1904): Read<Month> => {
  if (/^\d{4}\.1$/.test(tidy(cell.text)) && !isDateCell(cell)) return { say: oneOrTen }
  const { year, month, date } = partsOf(cell, from1904)
  const isRight = isLikely(year) && isMonth(month) && isDay(`${year}-${pad(month)}-${pad(date ?? 1)}`)
  return isRight ? { value: `${year}-${pad(month)}` as Month } : { say: noMonth }
}

type Parts = { year?: number; month?: number; date?: number }

const isDateCell = (cell: Cell): boolean => cell.kind === 'number' && cell.isDate

function partsOf(cell: Cell, from1904: boolean): Parts {
  if (cell.kind === 'number' && cell.isDate) return partsOfSerial(cell.value, from1904)
  const text = tidy(cell.text).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
  const bare = text.replace(/ /g, '')
  if (/^\d{5}(\.\d+)?$/.test(bare)) return partsOfSerial(Number(bare), from1904)
  const [, year, month, date] =
    /^(\d{4})(\d{2})(\d{2})?$/.exec(bare) ??
    /^(\d{4})[-–—/.、年](\d{1,2})(?:[-–—/.、月](\d{1,2})[日号]?|月)?$/.exec(bare) ??
    []
  return toParts(year, month, date)
}

const toParts = (year?: string, month?: string, date?: string): Parts => ({
  ...(year !== undefined && { year: Number(year) }),
  ...(month !== undefined && { month: Number(month) }),
  ...(date !== undefined && { date: Number(date) }),
})

function partsOfSerial(serial: number, from1904: boolean): Parts {
  const days = Math.floor(serial) + (from1904 ? daysTo1904 : 0)
  if (days < serials.first || days > serials.last) return {}
  const at = new Date(Date.UTC(1899, 11, 30) + days * millisADay)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

const isLikely = (year: number | undefined): boolean => year !== undefined && year >= 1900 && year <= 2099
const pad = (n: number | undefined): string => String(n).padStart(2, '0')
