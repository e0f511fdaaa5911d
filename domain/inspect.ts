import type { Day } from '#types/calendar'
import type { ItemResult, Rating } from '#types/rating'
import { addDays, endOfMonth } from '#domain/calendar/days'
import { compare, fromText } from '#domain/exact/ratio'

/** A month is looked at once it is over: on its own last day there is still time. */
export const inspectedOn = (month: Day): Day => addDays(endOfMonth(month), 1)

/** What an inspection finds: items that have lost points for good. What can still be done is no shortfall yet. */
export const shortfalls = ({ dimensions }: Rating): ItemResult[] =>
  dimensions
    .flatMap(({ items }) => items)
    .filter(({ worth, possible }) => compare(fromText(possible), fromText(worth)) < 0)
