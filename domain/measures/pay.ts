import type { Day } from '#types/calendar'
import type { Bill } from '#types/records'
import { ratio } from '#domain/exact/ratio'
import { wholeYear, type Case, type Finding } from './measure'

/** How many of the year's monthly dues were paid in full within their month. */
export function pay({ view, year }: Case<'pay'>): Finding[] {
  const bills = view.bills.filter(({ month, fen }) => fen > 0 && month.startsWith(String(year)))
  const onTime = bills.filter((bill) => isPaid(bill) && isBy(bill.paid.on, bill))
  const late = bills.filter((bill) => isPaid(bill) && !isBy(bill.paid.on, bill))
  const stillOpen = bills.filter((bill) => !isPaid(bill) && isBy(view.asOf, bill))
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

const isPaid = (bill: Bill): bill is Bill & Required<Pick<Bill, 'paid'>> => (bill.paid?.fen ?? 0) >= bill.fen

/** Whether a day is in the bill's month, or before it: paid in advance is in time, too. */
const isBy = (on: Day, { month }: Bill): boolean => on.slice(0, month.length) <= month
