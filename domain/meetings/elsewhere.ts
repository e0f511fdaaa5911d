import type { FactKind } from './clauses'

const superior = '上级的职责，由上级自己的记录说明'
const dues = '由党费台账登记'
const check = '检查和自查看检查记录，开会不等于检查过'
const person = '到会不等于汇报或谈话：是哪一位，由谈心和汇报登记说明'
const development = '一步一步的程序由发展党员台账说明，会议只是其中一步'
const roster = '由党员名册和党组织的任期、任职登记说明'
const visits = '事情何时发生、何时上门，由走访谈心台账登记'
const letters = '文件和任务何时收到、何时办结，由收文和任务台账登记'
const others = '别的单位召开的会，不是支部的会议'
const ledgers = '由有关台账和档案登记，会议记录说明不了'
const members = '由党员教育、志愿服务等台账按人登记'
const masses = '由群众意见、结对帮扶等台账登记'
const ethics = '由纪律和作风台账登记，系统不替组织认定'

/**
 * What the standards ask that no record of a meeting can show, with the reason: it is told by the ledgers. Whatever a
 * clause asks stands either here or among the facts of clauses.ts.
 */
export const keptElsewhere: Readonly<Record<Exclude<FactKind, 'study'>, Readonly<Record<string, string>>>> = {
  hold: {
    readingRenewal: ledgers,
    reportToSuperior: letters,
    ...same(person, 'memberTalk', 'memberReport', 'studyReport'),
    ...same(dues, 'duesRemittance', 'duesPublication', 'duesAnnualPublication'),
    ...same(check, 'complianceCheck', 'monthlyCheck', 'selfCheck', 'selfCheckBeforeApplying'),
    ...same(superior, 'specialMeeting', 'reportHearing', 'enterpriseSupervision', 'talkWithSecretaries'),
    ...same(superior, 'cityCommitteeHearing', 'partyAffairsMeeting', 'creationSupervision'),
    ...same(superior, 'committeeSecretaryLecture'),
  },
  share: {
    ...same(superior, 'firstAgendaMeetings/standingCommitteeMeetings', 'crossAppointments/boardSeats'),
    ...same(
      superior,
      'crossAppointments/schoolLeaders',
      'crossPostsHeld/crossPostsDue',
      'covered/notEligible',
    ),
    ...same(superior, 'established/eligible', 'orgsWith7Fields/orgsInArea', 'townsWithStation/towns'),
    ...same(superior, 'enterpriseDeputies/enterpriseDeputiesDue', 'leadersWithFirm/leaders'),
    ...same(dues, 'duesReturned/duesRetained', 'duesSpentInScope/duesSpending'),
    ...same(dues, 'duesSpentTogether/duesSpending', 'membersAssessedByTable/membersPayingDues'),
    ...same(dues, 'monthsWithDuesLedger/monthsOfYear'),
    ...same(others, 'decisionMeetingsAttended/decisionMeetings', 'keyMeetingsAttended/keyMeetings'),
    ...same(letters, 'filedDocs/receivedDocs', 'onTimeTasks/dueTasks', 'plansCarriedOut/plansDue'),
    ...same(letters, 'superiorTasksOnTimeAndGood/superiorTasksDue'),
    ...same(roster, 'attachmentsJustified/attachedSchools', 'fullTimeDeputies/fullTimeDeputiesDue'),
    ...same(roster, 'groupsSetUp/groupsDue', 'internalBranchesLedByHead/internalBranches'),
    ...same(roster, 'rollEntriesInOrder/rollEntries', 'hallsWithBranch/halls'),
    ...same(roster, 'abroadContactsMade/abroadContactsDue', 'floatingContactsMade/floatingContactsDue'),
    ...same(roster, 'floatingMembersReachedEveryQuarter/floatingMembers'),
    ...same(development, 'activistsAndReservesWithFile/activistsAndReserves', 'activistsWithFile/activists'),
    ...same(development, 'devStepsWithMinutesAndNotice/devSteps', 'observationFormsInOrder/activists'),
    ...same(development, 'observationsDone/observationsDue'),
    ...same(
      masses,
      'cadresWithContacts/cadres',
      'cadresWithLinkedHousehold/cadres',
      'needyPaired/needyStaff',
    ),
    ...same(masses, 'issuesClosed/issuesRaised', 'opinionsAnswered/opinionsLogged'),
    ...same(masses, 'membersAndStaffTalkedTo/membersAndStaff', 'membersWithContacts/membersOnRoll'),
    ...same(masses, 'visitsWithVoucher/visitsWithSpending', 'youngTeachersPaired/youngTeachers'),
    ...same(members, 'analysesSubmitted/membersOnRoll', 'membersReportedToCommunity/servingMembers'),
    ...same(members, 'membersWithPlanAndNotes/membersOnRoll', 'membersWithTrainingFile/membersOnRoll'),
    ...same(members, 'politicalBirthdaysKept/politicalBirthdays', 'volunteerMembers/membersOnRoll'),
    ...same(members, 'volunteersActive/membersOnRoll'),
    'membersQualified/membersGraded': '评议的等次和同志间的批评只留在纸上，由评议台账登记人数',
    ...same(ledgers, 'issuesRectified/issuesFound', 'reportIssuesRectified/reportIssues'),
    ...same(ledgers, 'ledgersPresent/ledgersRequired', 'pledgesSigned/dueSigners'),
    ...same(ledgers, 'sharedRoomsWithBothSigns/sharedRooms'),
  },
  respond: {
    ...same(visits, 'illness', 'hardship', 'familyDispute', 'accident', 'punished', 'mood', 'breach'),
    ...same(visits, 'reassigned', 'conflict', 'praised'),
    ...same(letters, 'superiorDocReceived', 'urgentTask', 'majorMatter', 'majorSchoolMatter'),
    ...same(roster, 'committeeVacancy', 'memberChange', 'memberLost', 'newMemberYear', 'termReminderDue'),
    ...same(roster, 'transferDue', 'secretaryTookOffice'),
    ...same(development, 'applicationReceived', 'decisionSubmitted', 'devPersonTransferred'),
    ...same(development, 'preReviewPassed', 'probationEnded'),
    ...same(dues, 'duesUnpaid', 'duesUnpaidSixMonths'),
    ...same(superior, 'julyAward', 'schoolFounded', 'secretaryRatedUnfit', 'secretaryVacantOrUnfit'),
    breachFound: ethics,
  },
  follow: {
    ...same(development, 'memberDevelopment', 'developmentNotice', 'probation'),
    ...same(roster, 'byElection', 'reElection'),
    ...same(superior, 'annualAssessment', 'modelAcceptance', 'modelSelection'),
    ...same(ethics, 'ethicsBreach', 'unqualifiedMember'),
    duesRelief: dues,
    ledgerThreeRoles: ledgers,
  },
}

function same(reason: string, ...facts: readonly string[]): Record<string, string> {
  return Object.fromEntries(facts.map((fact) => [fact, reason]))
}
