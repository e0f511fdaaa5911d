import type { RosterField, RosterLine } from '#types/roster-sheet'
import { readDay, readMonth } from './date'
import { readName } from './name'
import { readPhone } from './phone'
import type { Reader } from './read'
import { readText } from './text'
import { readEthnicity, readGender, readMembership, readMinutes } from './words'

/** What each column's cells hold: a line's own fields, and those that belong to a letter of transfer. */
export type Values = Omit<RosterLine, 'row' | 'identity' | 'brought'> &
  Required<NonNullable<RosterLine['brought']>>

export const readers: { [F in RosterField]: Reader<Exclude<Values[F], undefined>> } = {
  name: readName,
  membership: readMembership,
  gender: readGender,
  ethnicity: readEthnicity,
  bornIn: readMonth,
  education: readText,
  work: readText,
  joinedOn: readDay,
  fullOn: readDay,
  group: readText,
  phone: readPhone,
  from: readDay,
  place: readText,
  letter: readText,
  minutes: readMinutes,
  duesUntil: readMonth,
}
