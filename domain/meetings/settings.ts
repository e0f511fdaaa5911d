/** What a meeting is given unless its planner says otherwise, in minutes. */
export const usual = { minutes: 90, graceMinutes: 10, opensMinutesBefore: 30 } as const

/** The code on the host's screen is a new one every so many seconds; the one before it still counts. */
export const codeStepSeconds = 15

/** How long a scan is good for, while one binds or thinks, from the scan or from the opening. */
export const admissionMinutes = 10

/** How long before sign-in opens its code may be shown: those who scan it then only wait. */
export const earliestCodeMinutes = 60

/** How long a code to bind with is good for. */
export const bindCodeDays = 3

/** Whoever signs out so shortly before the end has not left early. */
export const leaveGraceMinutes = 10

/** How long after the end one may still sign out, while the host has not closed the meeting. */
export const signOutMinutes = 60

/** How long after the end a scan that was kept on the phone may still be sent. */
export const lateScanDays = 7

/** How long after the end one may still ask for leave. */
export const askLeaveDays = 7

/** How long what was missed can be made up in time: see ruling P01. */
export const makeUpDays = 30
