import type { Day } from '#types/calendar'
import type { Bill, Happening, Records } from '#types/records'
import type { Standard } from '#types/standard'
import { duesOn } from '#domain/dues/dues'
import { allClauses, findClause, standards, type KnownClause } from '#domain/standards/library'
import { nationalNotModelled } from '#domain/standards/not-modelled'
import { on, standing } from './branch'
import { acts, answered, breached, counted, figure, months, studied, table } from './cases'

const national = (standards as readonly Standard[]).filter(({ clauses }) =>
  clauses.every(({ id }) => id.startsWith('N-')),
)

describe('the list is complete', () => {
  const groups: [string, number][] = [
    ['N-DUES-', 13],
    ['N-BR-', 14],
    ['N-EDU-', 7],
    ['N-DEV-', 6],
    ['N-EL-', 5],
  ]
  const listed = groups.flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
  )
  const modelled = new Set(allClauses.map(({ id }) => id.replace(/[a-z]$/, '')))

  test.each([...listed, 'N-CIV', 'N-SCH', 'N-UNI', 'N-NEW'])(
    '%s is asked, or left out with a reason',
    (id) => {
      expect(modelled.has(id)).toBe(nationalNotModelled[id] === undefined)
    },
  )

  test('no reason for what is not listed', () => {
    const known = new Set([...listed, 'N-CIV', 'N-SCH', 'N-UNI', 'N-NEW'])
    expect(Object.keys(nationalNotModelled).filter((id) => !known.has(id))).toEqual([])
  })

  test('none of their texts was read at its source', () => {
    expect(national.map(({ id, verified }) => [id, verified])).toEqual(
      ['BR2018', 'EDU2019', 'TRAIN', 'DEV2014', 'DEV2026', 'ELE2020', 'DUES2008'].map((id) => [id, false]),
    )
  })
})

describe('where it stands', () => {
  test.each<[KnownClause, string, string]>([
    ['N-BR-1', '《中国共产党支部工作条例（试行）》', '第十一条'],
    ['N-BR-7', '《中国共产党支部工作条例（试行）》', '第十七条'],
    ['N-BR-9', '共产党员网民主评议党员专题', '转述，未见原文'],
    ['N-EDU-1', '《中国共产党党员教育管理工作条例》', '第二十条'],
    ['N-EDU-2', '全国党员教育培训工作规划（2019—2023年，2024—2028年）', '转述，未见原文'],
    ['N-EDU-5', '《中国共产党党员教育管理工作条例》', '第二十五条'],
    ['N-EL-2', '《中国共产党基层组织选举工作条例》', '第十三条'],
    ['N-EL-5', '《中国共产党基层组织选举工作条例》', '第五条'],
    ['N-DUES-9', '《关于中国共产党党费收缴、使用和管理的规定》', '第十二条'],
    ['N-DUES-3b', '《关于进一步规范党费工作的通知》（2017年）', '（1）'],
  ])('%s', (id, document, item) => {
    expect(findClause(id)!.source).toMatchObject({ document, item })
  })
})

/** How a branch stood in another year. */
const inYear = (id: KnownClause, year: number, records: Partial<Records> = {}): string =>
  standing(id, records, { electionYears: [year] }, year)

describe('from when, and until when', () => {
  test.each<[KnownClause, number, string]>([
    ['N-DUES-3b', 2016, 'exempt'],
    ['N-DUES-3b', 2017, 'met 1'],
    ['N-DUES-9b', 2016, 'met 1'],
    ['N-DEV-4', 2025, 'met 1'],
    ['N-DEV-4', 2026, 'met 1'],
    ['N-DEV-4', 2027, 'exempt'],
    ['N-EDU-2b', 2018, 'exempt'],
    ['N-BR-7', 2017, 'exempt'],
    ['N-BR-7', 2018, 'unmet 0'],
  ])('%s in %i', (id, year, stands) => expect(inYear(id, year)).toBe(stands))

  test('what was revised in 2026 is asked by the version of the day', () => {
    const documents = allClauses.filter(({ id }) => id === 'N-DEV-3').map(({ effective }) => effective)
    expect(documents).toEqual([{ from: '2014-05-28', until: '2026-05-17' }, { from: '2026-05-18' }])
  })
})

/** One thing that happened on the first of March, answered on a day or never. */
const once = (trigger: string, day?: Day): Partial<Records> => ({
  happenings: [
    {
      ...on('2025-03-01'),
      trigger,
      ...(day && { answered: { on: day, enteredOn: day } }),
    } satisfies Happening,
  ],
})

/** Two months' bills, one of them paid late or not at all. */
const bills = (paidOn?: Day): Partial<Records> => ({
  bills: [bill('2025-04', '2025-04-30'), bill('2025-05', paidOn)],
})
const bill = (month: Bill['month'], day?: Day): Bill => ({
  id: month,
  member: 'm1',
  month,
  fen: 2000,
  ...(day && { paid: { fen: 2000, on: day, enteredOn: day } }),
})

const cases = (procedure: string, ...lawful: boolean[]): Partial<Records> => ({
  cases: lawful.map((one) => ({ ...on('2025-06-01'), procedure, lawful: one })),
})
/** A third rated excellent, that day. */
const rated = (day: Day): Partial<Records> => ({
  figures: [{ ...on(day), figure: 'membersNotRatedExcellent', value: 14, of: 21 }],
})

const election = { electionYears: [2025] }

describe('branches', () => {
  table([
    ['N-BR-1', 'three quarters of four', acts('generalMeeting', [2, 5, 8]), 'unmet 3/4'],
    [
      'N-BR-2',
      'half the seats',
      acts('committeeMeeting', months(1, 12), { voters: 4, votersPresent: 2 }),
      'met 1',
    ],
    ['N-BR-2', 'less', acts('committeeMeeting', months(1, 12), { voters: 5, votersPresent: 2 }), 'unmet 0'],
    ['N-BR-2', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['N-BR-3', 'one group of two', acts('groupMeeting', months(1, 12), { by: 'g1' }), 'unmet 1/2'],
    ['N-BR-3', 'no groups', {}, 'exempt', { groups: [] }],
    ['N-BR-6', 'once', acts('committeeSecretaryLecture', [6]), 'met 1'],
    ['N-BR-8', 'once', acts('memberAppraisal', [12]), 'met 1'],
    ['N-BR-9', 'last year’s grades', rated('2024-12-20'), 'unmet 0'],
    ['N-BR-9', 'this year’s', rated('2025-12-20'), 'met 1'],
    ['N-BR-11', 'two', figure('fullMembers', 2), 'unmet 0'],
    ['N-BR-11', 'three', figure('fullMembers', 3), 'met 1'],
    ['N-BR-11b', 'fifty', figure('allMembers', 50), 'met 1'],
    ['N-BR-11b', 'fifty-one', figure('allMembers', 51), 'unmet 0'],
    ['N-BR-13', 'on time', cases('reElection', true), 'met 1', election],
    ['N-BR-13b', 'on the day', once('termReminderDue', '2025-03-01'), 'met 1'],
    ['N-BR-13b', 'a day late', once('termReminderDue', '2025-03-02'), 'unmet 1/2'],
  ])
})

describe('education and development', () => {
  table([
    ['N-EDU-1', '32 hours', studied({ hours: 32 }), 'met 1'],
    ['N-EDU-4b', 'six months later', once('secretaryTookOffice', '2025-09-01'), 'met 1'],
    ['N-EDU-4b', 'a day later', once('secretaryTookOffice', '2025-09-02'), 'unmet 1/2'],
    ['N-EDU-4c', 'never', once('newMemberYear'), 'unmet 0'],
    ['N-EDU-4c', 'within the year', once('newMemberYear', '2026-03-01'), 'met 1'],
    ['N-EDU-5', 'on the 30th day', once('transferDue', '2025-03-31'), 'met 1'],
    ['N-EDU-5b', 'nobody asked', once('memberLost'), 'unmet 0'],
    ['N-EDU-5c', 'one of two', counted('abroadContactsMade', 'abroadContactsDue', 1, 2), 'unmet 1/2'],
    ['N-EDU-5c', 'nobody abroad', counted('abroadContactsMade', 'abroadContactsDue', 0, 0), 'exempt'],
    ['N-DEV-2a', 'a month later', once('applicationReceived', '2025-04-01'), 'met 1'],
    ['N-DEV-2a', 'a day later', once('applicationReceived', '2025-04-02'), 'unmet 1/2'],
    ['N-DEV-2d', 'three months later', once('decisionSubmitted', '2025-06-01'), 'met 1'],
    ['N-DEV-2d', 'a day later', once('decisionSubmitted', '2025-06-02'), 'unmet 1/2'],
    ['N-DEV-2e', 'not asked before the revision', once('preReviewPassed'), 'exempt'],
    ['N-DEV-4', 'admitted though leaving', breached('admittedBeforeLeaving', '2025-05-05'), 'unmet 0'],
  ])
})

describe('elections', () => {
  table([
    ['N-EL-1', 'nobody elects this year', cases('electionAttendance', false), 'exempt'],
    ['N-EL-1', 'one of two in order', cases('electionAttendance', true, false), 'unmet 1/2', election],
    ['N-EL-2', 'in order', cases('electionSurplus', true), 'met 1', election],
  ])
})

describe('dues', () => {
  table([
    [
      'N-DUES-1',
      'twenty of 21',
      counted('membersAssessedByTable', 'membersPayingDues', 20, 21),
      'unmet 20/21',
    ],
    ['N-DUES-3', 'no day was set', {}, 'exempt'],
    ['N-DUES-3b', 'one above the cap', breached('duesAboveCap', '2025-02-01'), 'unmet 0'],
    ['N-DUES-9', 'on the month’s last day', bills('2025-05-31'), 'met 1'],
    ['N-DUES-9', 'a day late', bills('2025-06-01'), 'unmet 1/2'],
    ['N-DUES-9', 'in advance', bills('2025-04-01'), 'met 1'],
    ['N-DUES-9', 'not at all', bills(), 'unmet 1/2'],
    ['N-DUES-9b', 'made up after half a year', breached('duesMadeUpLate', '2025-09-01'), 'unmet 0'],
    ['N-DUES-9c', 'a talk the next day', answered('duesUnpaid', 1), 'met 1'],
    ['N-DUES-9d', 'nobody looked', once('duesUnpaidSixMonths'), 'unmet 0'],
    ['N-DUES-9d', 'people looked', once('duesUnpaidSixMonths', '2025-03-31'), 'met 1'],
    ['N-DUES-10', 'one without consent', cases('duesRelief', true, false), 'unmet 1/2'],
    ['N-DUES-10', 'nobody asked for it', {}, 'exempt'],
    ['N-DUES-11', 'once a year', acts('duesAnnualPublication', [12]), 'met 1'],
    ['N-DUES-14', 'paid for others', breached('duesAdvanced', '2025-02-01'), 'unmet 0'],
    ['N-DUES-15', 'nine of ten', counted('duesSpentInScope', 'duesSpending', 9, 10), 'unmet 9/10'],
    ['N-DUES-16', 'all', counted('duesSpentTogether', 'duesSpending', 3, 3), 'met 1'],
  ])

  test('six months unpaid strike nobody off: the branch is asked, not the member', () => {
    expect(findClause('N-DUES-9d')).toMatchObject({ owner: 'branch', must: { kind: 'respond' } })
  })

  test.each([
    [300_000, 1500],
    [300_100, 3001],
    [5_000_000, 100_000],
    [6_200_000, 100_000],
  ])('a base of %i fen asks %i a month, a thousand yuan at most', (base, fen) => {
    expect(duesOn(base, 'working')).toBe(fen)
  })
})
