import type { Settings } from '#types/ruling'

/** What we propose where no document gives a figure: see the rulings P02, P03, P11 and P12. */
export const proposedSettings: Settings = { late: 50, graceDays: 30, entryDays: 30, spread: 30 }
