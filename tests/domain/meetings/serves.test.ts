import { kinds } from '#domain/meetings/kinds'
import { activitiesOf, mayServe, otherThings } from '#domain/meetings/serves'
import { activityName } from '#domain/wording/names/activities'

describe('同时算作 — what a meeting may count as beside what it is', () => {
  it.each([
    ['a lecture on a themed day', 'themedPartyDay', 'partyLecture', true],
    ['an oath at any meeting', 'groupMeeting', 'oathRenewal', true],
    ['a general meeting without its quorum', 'themedPartyDay', 'generalMeeting', false],
    ['a report to the general meeting elsewhere', 'themedPartyDay', 'reportToGeneralMeeting', false],
    ['a report to the general meeting there', 'generalMeeting', 'reportToGeneralMeeting', true],
    ['a committee meeting by a general one', 'generalMeeting', 'committeeMeeting', false],
    ['a lecture to one group', 'groupMeeting', 'partyLecture', false],
    ['the appraisal where all stays on paper', 'organizationalLifeMeeting', 'memberAppraisal', true],
    ['the appraisal where points are kept', 'generalMeeting', 'memberAppraisal', false],
    ['群团工作 by the committee', 'committeeMeeting', 'massOrganizationStudy', true],
    ['群团工作 by all', 'generalMeeting', 'massOrganizationStudy', true],
    ['群团工作 by those named', 'superiorEvent', 'massOrganizationStudy', false],
    ['what is no meeting', 'generalMeeting', 'duesRemittance', false],
  ] as const)('%s: %s, %s, %s', (_, kind, activity, may) => {
    expect(mayServe(kinds[kind], activity)).toBe(may)
  })

  it('offers nothing a meeting does anyway, and nothing without a name', () => {
    const offered = otherThings(kinds.generalMeeting)

    expect(offered).not.toContain('generalMeeting')
    expect(offered.filter((activity) => !(activity in activityName))).toEqual([])
  })

  it('counts each thing once', () => {
    expect(activitiesOf({ serves: ['a'] }, ['b', 'a', 'b'])).toEqual(['a', 'b'])
  })
})
