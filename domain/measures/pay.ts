import type { Bill } from '#types/records'
import { day, endOfMonth } from '#domain/calendar/days'
import { ratio } from '#domain/exact/ratio'
import { isOpen, wholeYear, type Case, type Finding } from './measure'

/** How many of the year's monthly dues were paid in full within their month. */
export function pay({ view, year }: Case<'pay'>): Finding[] {
  const bills = view.bills.filter(({ month, fen }) => fen > 0 && month.startsWith(String(year)))
  const onTime = bills.filter(isOnTime)
  const late = bills.filter((bill) => !isOnTime(bill) && (bill.paid?.fen ?? 0) >= bill.fen)
  const stillOpen = bills.filter((bill) => !isOnTime(bill) && isOpen(monthOfBill(bill), view))
  return [
    {
      period: wholeYear(year),
      weight: bills.length,
      done: ratio(onTime.length),
      possible: ratio(onTime.length + stillOpen.length),
      because: [{ code: 'paid', onTime: onTime.length, late: late.length, of: bills.length }],
      counted: onTime.map(({ id }) => id),
    },
  ]
}

const isOnTime = (bill: Bill): boolean =>
  bill.paid !== undefined && bill.paid.fen >= bill.fen && bill.paid.on <= monthOfBill(bill).until

function monthOfBill({ month }: Bill) {
  const from = day(Number(month.slice(0, 4)), Number(month.slice(5)), 1)
  return { from, until: endOfMonth(from) }
}
