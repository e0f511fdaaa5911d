import type { MeetingKind } from '#types/meeting'
import type { Clause, Must } from '#types/standard'

/** What recurs and a meeting's record can show, in the order people tell it: with the kind of meeting that is planned for it. */
export const heldAs = {
  generalMeeting: 'generalMeeting',
  committeeMeeting: 'committeeMeeting',
  groupMeeting: 'groupMeeting',
  partyLecture: 'partyLecture',
  themedPartyDay: 'themedPartyDay',
  organizationalLifeMeeting: 'organizationalLifeMeeting',
  memberAppraisal: 'memberAppraisal',
  leadershipLifeMeeting: 'leadershipLifeMeeting',
  collectiveStudy: 'collectiveStudy',
  leaderLecture: 'partyLecture',
  massOrganizationStudy: 'massOrganizationStudy',
  memberThoughtAnalysis: 'committeeMeeting',
  publicOpinionAnalysis: 'committeeMeeting',
  reportToGeneralMeeting: 'generalMeeting',
  managementConsultation: 'committeeMeeting',
  pupilConductStudy: 'committeeMeeting',
  staffThoughtAnalysis: 'committeeMeeting',
  staffPoliticalStudy: 'collectiveStudy',
  disciplineEducation: 'collectiveStudy',
  warningEducation: 'collectiveStudy',
  loyaltyEducation: 'collectiveStudy',
  oathRenewal: 'themedPartyDay',
  applicationRereading: 'themedPartyDay',
  culturalActivity: 'themedPartyDay',
  intensiveTraining: 'superiorEvent',
  secretaryTraining: 'superiorEvent',
  secretaryAppraisal: 'superiorEvent',
} as const satisfies Readonly<Record<string, MeetingKind>>

export type HeldActivity = keyof typeof heldAs

export const isHeldActivity = (activity: string): activity is HeldActivity => activity in heldAs

/** What a clause asks for, where it can be a fact of meetings: which sort of demand, and of what. */
export type Fact = { kind: FactKind; of: string }
export type FactKind = 'hold' | 'share' | 'respond' | 'follow' | 'study'

/** The facts that are computed from meetings: see records.ts. Nobody types them. */
export const fromMeetings = {
  hold: Object.keys(heldAs),
  share: [
    'meetingsWithSignIn/meetingsHeld',
    'recordsWithAllRequiredFields/records',
    'meetingsSignedAndMinuted/meetings',
    'meetingsHeldOnPlan/meetingsPlanned',
    'meetingsWithRecorder/meetings',
    'activitiesWithRecordAndPhoto/activities',
    'culturalActivitiesRecorded/culturalActivities',
    'superiorEventsAttended/superiorEventsDue',
    'superiorEventsAttendedOrExcused/superiorEventsDue',
    'superiorEventsOnTime/superiorEventsAttended',
    'membersAppraised/membersDueAtAppraisal',
    'leaderBranchMeetingsAttended/leaderBranchMeetingsDue',
    'leadersAtLifeMeetings/leadersDueAtLifeMeetings',
  ],
  respond: ['absence'],
  follow: [
    ...['meetingThreePhase', 'electionAttendance', 'admissionVote'],
    ...['electionSurplus', 'electionMajority', 'votingRights'],
  ],
  /** Hours of study are earned elsewhere as well: what meetings earn is added up with it. */
  study: ['members', 'leaders'],
} as const satisfies Readonly<Record<FactKind, readonly string[]>>

type FactMust = Extract<Must, { kind: FactKind }>

const ofWhat: { [K in FactKind]: (must: Extract<Must, { kind: K }>) => string } = {
  hold: ({ activity }) => activity,
  share: ({ part, whole }) => `${part}/${whole}`,
  respond: ({ trigger }) => trigger,
  follow: ({ procedure }) => procedure,
  study: ({ whom }) => whom,
}

const isFact = (must: Must): must is FactMust => must.kind in ofWhat

/** What of a clause could be a fact of meetings; nothing for demands about papers, money, figures and judgements. */
export const factOf = (must: Must): Fact | undefined =>
  isFact(must) ? { kind: must.kind, of: (ofWhat[must.kind] as (of: FactMust) => string)(must) } : undefined

/** Whether a clause is computed from the records of meetings. */
export function isOfMeetings({ must }: Pick<Clause, 'must'>): boolean {
  const fact = factOf(must)
  const computed: readonly string[] = fact ? fromMeetings[fact.kind] : []
  return fact !== undefined && computed.includes(fact.of)
}
