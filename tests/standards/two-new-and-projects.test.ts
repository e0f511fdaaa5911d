import type { Clause } from '#types/standard'
import { findClause, standards, type KnownClause } from '#domain/standards/library'
import { acts, counted, figure, judged, months, papers, table } from './cases'

describe('key projects, line by line', () => {
  const talks = {
    roll: [
      { member: 'm0', membership: 'full', from: '2020-01-01', leads: [{ from: '2020-01-01', as: 'unit' }] },
      { member: 'm1', membership: 'full', from: '2020-01-01', leads: [{ from: '2020-01-01' }] },
    ],
  } as const
  table([
    [
      'ORGPROJ.2a',
      'no staff for it',
      papers('活动场所', '活动阵地标志', '宣传栏', '活动阵地制度', '经费保障'),
      'unmet 5/6',
    ],
    ['ORGPROJ.2b', 'no day is set', {}, 'exempt'],
    ['ORGPROJ.2c', 'two assessors', judged('ORGPROJ.2c', 70, 90), 'unmet 4/5'],
    [
      'ORGPROJ.3b',
      'each leader lectures once',
      { ...talks, ...acts('leaderLecture', [5], { by: 'm0' }) },
      'met 1',
    ],
    ['ORGPROJ.3b', 'none did', { ...talks }, 'unmet 0'],
    ['ORGPROJ.4a', 'on the agenda', papers('组织生活会议程含四德'), 'met 1'],
    ['ORGPROJ.4d', 'two assessors', judged('ORGPROJ.4d', 100, 80), 'unmet 9/10'],
    ['ORGPROJ.7b', 'one person', figure('secretaryIsPrincipal', true), 'met 1'],
    ['ORGPROJ.7b', 'a hospital has no principal', {}, 'exempt', { kinds: ['hospital'] }],
    ['ORGPROJ.7c', 'no day is set', {}, 'exempt'],
    ['SOEPROJ.1a', 'no day is set', {}, 'exempt'],
    ['SOEPROJ.2a', 'two people', figure('secretaryIsChair', false), 'unmet 0'],
    ['SOEPROJ.2a', 'one person', figure('secretaryIsChair', true), 'met 1'],
    ['SOEPROJ.3', 'one assessor', judged('SOEPROJ.3', 90), 'pending 0'],
    ['SOEPROJ.3b', 'a plan', papers('人才需求和培养规划'), 'met 1'],
    ['SOEPROJ.3b', 'none', {}, 'unmet 0'],
    ['SOEPROJ.4b', 'nobody was unfit', {}, 'exempt'],
    ['SOEPROJ.5b', 'once a year', acts('specialMeeting', [12]), 'met 1'],
    ['SOEPROJ.5c', 'a hearing in each half', acts('reportHearing', [6, 7]), 'met 1'],
    ['SOEPROJ.5d', 'three quarters', acts('enterpriseSupervision', [1, 4, 7]), 'unmet 3/4'],
    ['SOEPROJ.5e', 'four leaders of five', counted('leadersWithFirm', 'leaders', 4, 5), 'unmet 4/5'],
    ['SOEPROJ.5g', 'never', {}, 'unmet 0'],
    ['TWOPROJ.1b', 'one town without', counted('townsWithStation', 'towns', 19, 20), 'unmet 19/20'],
    ['TWOPROJ.2', 'all known', counted('orgsWith7Fields', 'orgsInArea', 40, 40), 'met 1'],
    ['TWOPROJ.3b', 'two of three', counted('covered', 'notEligible', 2, 3), 'unmet 2/3'],
    ['TWOPROJ.3d', 'no day is set', {}, 'exempt'],
    ['TWOPROJ.6', 'no day is set', {}, 'exempt'],
  ])
})

test('a hospital has no principal, and no schools to set right', () => {
  expect(findClause('ORGPROJ.7a')?.kinds).toEqual(['school'])
})

describe('who answers for a key project', () => {
  const lists = standards.filter(({ id }) => ['ORGPROJ', 'SOEPROJ', 'TWOPROJ'].includes(id))

  test('every line names its units, and no day', () => {
    for (const { id, responsible = [], must } of lists.flatMap<Clause>(({ clauses }) => clauses)) {
      expect([id, responsible.length > 0]).toEqual([id, true])
      expect([id, must.kind === 'finish' && must.due !== undefined]).toEqual([id, false])
    }
  })

  test.each<[KnownClause, string[]]>([
    ['ORGPROJ.1', ['市委组织部', '市直机关工委', '镇（街道、园、场、区）']],
    ['ORGPROJ.4b', ['市直机关工委', '市直各单位', '镇（街道、园、场、区）', '镇直各单位']],
    ['ORGPROJ.5', ['市委组织部', '市直机关工委', '市直各单位', '镇（街道、园、场、区）', '镇直各单位']],
    ['ORGPROJ.7c', ['市委组织部', '市教育局', '市卫计委', '镇（街道、园、场、区）', '中小学校', '医院']],
    ['SOEPROJ.1b', ['市委组织部', '国有经济企业主管部门']],
    ['SOEPROJ.2c', ['国有经济企业主管部门']],
    ['SOEPROJ.3', ['国有经济企业']],
    ['SOEPROJ.4e', ['国有经济企业主管部门']],
    ['SOEPROJ.5g', ['市委组织部', '国有经济企业主管部门']],
    ['TWOPROJ.1b', ['市委组织部', '市编办']],
    ['TWOPROJ.6', ['市委组织部', '市工商局']],
  ])('%s: %j', (id, units) => expect(findClause(id)?.responsible).toEqual(units))

  test('for private firms the second to the fifth project fall to six bureaus and the towns', () => {
    const units = [
      '市工商局',
      '市民政局',
      '市教育局',
      '市卫计委',
      '市司法局',
      '市财政局',
      '镇（街道、园、场、区）',
    ]
    const theirs = lists
      .flatMap<Clause>(({ clauses }) => clauses)
      .filter(({ id, responsible }) => /^TWOPROJ\.[2-5]/.test(id) && responsible?.join() === units.join())
    expect(theirs).toHaveLength(8)
  })
})

test('the old ways of leading schools, and shares without a goal, are shown and never scored', () => {
  const shown = standards
    .filter(({ id }) => ['TWO', 'REF', 'ORGPROJ', 'SOEPROJ', 'TWOPROJ'].includes(id))
    .flatMap<Clause>(({ clauses }) => clauses)
    .filter((clause) => clause.shown)
  expect(shown.map(({ id }) => id)).toEqual(['TWO.1.2a', 'ORGPROJ.7b', 'SOEPROJ.2b'])
})

describe('what is put together', () => {
  const everyMonth = months(1, 12)
  const meetings = [
    ...acts('committeeMeeting', everyMonth, { voters: 4, votersPresent: 4 }).acts!,
    ...acts('generalMeeting', everyMonth).acts!,
    ...acts('partyLecture', everyMonth).acts!,
  ]
  const others = [
    ...acts('organizationalLifeMeeting', [12]).acts!,
    ...acts('memberAppraisal', [12]).acts!,
    ...acts('themedPartyDay', everyMonth).acts!,
    ...acts('collectiveStudy', [1, 4, 7, 10]).acts!,
  ]
  const discipline = acts('disciplineEducation', [6]).acts!
  const all = { acts: [...meetings, ...others, ...discipline] }
  const noGroups = { groups: [] }
  const forms = papers('民主评议测评表', '民主评议汇总表', '民主评议登记表')
  table([
    ['TWO.1.2a', 'all four', all, 'met 1', noGroups],
    ['TWO.1.2a', 'discipline is one of four', { acts: [...meetings, ...others] }, 'unmet 3/4', noGroups],
    ['TWO.1.2a', 'and so are the meetings', { acts: [...others, ...discipline] }, 'unmet 3/4', noGroups],
    ['TWOPROJ.4a', 'one organizational life meeting a year is enough', all, 'met 1', noGroups],
    ['TWOPROJ.4a', 'the meetings are one of three', { acts: others }, 'unmet 2/3', noGroups],
    ['SOEPROJ.4c', 'one organizational life meeting a year is enough', all, 'met 1', noGroups],
    ['SOEPROJ.4c', 'the meetings are one of four', { acts: others }, 'unmet 3/4', noGroups],
    [
      'ORGPROJ.3a',
      'all five, as far as there is anybody to talk to',
      { ...all, ...forms },
      'met 1',
      noGroups,
    ],
    ['ORGPROJ.3a', 'the meetings are one of four', { acts: others, ...forms }, 'unmet 3/4', noGroups],
  ])
})
