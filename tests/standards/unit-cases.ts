import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { on } from './branch'
import { acts, months } from './cases'

/** Something happened on a day and was answered on another, or never. */
export const happened = (trigger: string, day: Day, answeredOn?: Day): Partial<Records> => ({
  happenings: [
    { ...on(day), trigger, ...(answeredOn && { answered: { on: answeredOn, enteredOn: answeredOn } }) },
  ],
})

/** A paper of some day. */
export const filed = (paper: string, day: Day): Partial<Records> => ({
  papers: [{ ...on(day), paper, accepted: true }],
})

/** Papers that there was no occasion for, as the reviewer agreed. */
export const noOccasion = (...named: string[]): Partial<Records> => ({
  papers: named.map((paper) => ({ ...on('2025-12-20'), paper, accepted: true, none: true })),
})

export const together = (...parts: Partial<Records>[]): Partial<Records> => ({
  acts: parts.flatMap(({ acts = [] }) => acts),
  papers: parts.flatMap(({ papers = [] }) => papers),
})

export const quorate = { voters: 5, votersPresent: 3 }
export const everyMonth = months(1, 12)
export const bothGroups = together(
  acts('groupMeeting', everyMonth, { by: 'g1' }),
  acts('groupMeeting', everyMonth, { by: 'g2' }),
)
export const meetingsAndLectures = (...lectures: number[]): Partial<Records> =>
  together(
    acts('committeeMeeting', everyMonth, quorate),
    bothGroups,
    acts('generalMeeting', [2, 5, 8, 11]),
    acts('partyLecture', lectures),
  )
export const study = acts('collectiveStudy', [1, 4, 7, 10])
export const discipline = acts('disciplineEducation', [9])
export const appraisal = acts('memberAppraisal', [12])
export const noCommittee = { hasCommittee: false }
