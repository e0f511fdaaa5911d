import type { RosterField, RosterLine } from '#types/roster-sheet'

const genders = { female: '女', male: '男' }
const memberships = { full: '正式党员', probationary: '预备党员' }

/** Fields that are not written as they are kept. */
const written: { [F in RosterField]?: (line: RosterLine) => string | undefined } = {
  gender: ({ gender }) => gender && genders[gender],
  membership: ({ membership }) => memberships[membership],
  place: ({ brought }) => brought?.place,
  letter: ({ brought }) => brought?.letter,
  minutes: ({ brought }) => (brought?.minutes === undefined ? undefined : hours(brought.minutes)),
  duesUntil: ({ brought }) => brought?.duesUntil,
}

/** A field as people write it in a roster, and as an import reads it back. */
export const shown = (line: RosterLine, field: RosterField): string =>
  (written[field] ? written[field](line) : (line as Partial<Record<RosterField, string>>)[field]) ?? ''

const hours = (minutes: number): string => (minutes % 60 === 0 ? `${minutes / 60}` : `${minutes}分钟`)
