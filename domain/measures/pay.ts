import type { Day } from '#types/calendar'
import type { Bill } from '#types/records'
import type { Case, Finding } from './measure'

/** How many of the year's monthly dues were paid in full within their month. */
export function pay({ view, period }: Case<'pay'>): Finding[] {
  const [first, last] = [period.from.slice(0, 7), period.until.slice(0, 7)]
  const onTime: string[] = []
  let [of, late, open] = [0, 0, 0]
  for (const bill of view.bills) {
    if (bill.fen <= 0 || bill.month < first || bill.month > last) continue
    of++
    if (!isPaid(bill)) open += isBy(view.asOf, bill) ? 1 : 0
    else if (isBy(bill.paid.on, bill)) onTime.push(bill.id)
    else late++
  }
  return [
    {
      period,
      weight: of,
      parts: 1,
      done: onTime.length,
      possible: onTime.length + open,
      because: [{ code: 'paid', onTime: onTime.length, late, of }],
      counted: onTime,
    },
  ]
}

const isPaid = (bill: Bill): bill is Bill & Required<Pick<Bill, 'paid'>> => (bill.paid?.fen ?? 0) >= bill.fen

/** Whether a day is in the bill's month, or by the day it may be paid by; or before it: paid in advance is in time, too. */
const isBy = (on: Day, { month, dueOn }: Bill): boolean =>
  dueOn === undefined ? on.slice(0, month.length) <= month : on <= dueOn
