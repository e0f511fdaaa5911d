import { acts, breached, counted, figure, papers, studied, table } from './cases'
import { on, standing } from './branch'

describe('service-type stars', () => {
  table([
    ['STAR1.D5c', '95 of 100', figure('satisfaction', 95, 100), 'met 1'],
    ['STAR1.D5c', '949 of 1,000', figure('satisfaction', 949, 1000), 'unmet 0'],
    ['STAR1.D5b', 'one error', breached('serviceError', '2025-03-03'), 'unmet 0'],
    [
      'STAR1.D2c',
      'seven contacts of eight',
      counted('floatingContactsMade', 'floatingContactsDue', 7, 8),
      'unmet 7/8',
    ],
    ['STAR1.D4b', 'a place and its upkeep, no equipment', papers('活动场所', '阵地维护记录'), 'unmet 2/3'],
    ['STAR1.D1a', 'four halls, four branches', counted('hallsWithBranch', 'halls', 4, 4), 'met 1'],
  ])
})

describe('the school’s stars', () => {
  table([
    ['STAR2.C4', 'a case 36 months back', breached('unitCaseFiled', '2023-01-01'), 'unmet 0'],
    ['STAR2.C4', 'a case the day before that', breached('unitCaseFiled', '2022-12-31'), 'met 1'],
    ['STAR2.C6', 'a circular last year', breached('unitCircular', '2024-12-31'), 'met 1'],
    ['STAR2.C7', 'one activity', acts('culturalActivity', [5]), 'unmet 1/2'],
    ['STAR2.C1', 'nine of ten', counted('superiorEventsAttended', 'superiorEventsDue', 9, 10), 'unmet 9/10'],
    [
      'STAR2.C1a',
      'the tenth was excused',
      counted('superiorEventsAttendedOrExcused', 'superiorEventsDue', 10, 10),
      'met 1',
    ],
    ['STAR2.C9', '22 of 23', counted('membersAppraised', 'membersDueAtAppraisal', 22, 23), 'unmet 22/23'],
    ['STAR2.C9a', '20 of 21', counted('membersQualified', 'membersGraded', 20, 21), 'unmet 20/21'],
    ['STAR2.C13', 'first, and on target', figure('firstInAppraisalOnTarget', true), 'met 1'],
  ])
})

const archived = (day: `${number}-${number}-${number}`) => ({
  tasks: [{ ...on('2025-08-25'), task: 'creationArchive', done: { on: day, enteredOn: day } }],
})

describe('the discipline office’s stars', () => {
  table([
    ['STAR3.S2', 'on the 15th', archived('2025-09-15'), 'met 1'],
    ['STAR3.S2', 'a day late', archived('2025-09-16'), 'unmet 1/2'],
    ['STAR3.S2', 'on the 31st day late', archived('2025-10-16'), 'unmet 0'],
    ['STAR3.M2', 'once', acts('disciplineEducation', [3]), 'unmet 1/2'],
    ['STAR3.Q2', 'all put right', counted('issuesRectified', 'issuesFound', 5, 5), 'met 1'],
    [
      'STAR3.D3d',
      'nobody’s birthday',
      counted('politicalBirthdaysKept', 'politicalBirthdays', 0, 0),
      'exempt',
    ],
    ['STAR3.D5b', 'two of three', papers('纪律教育记录', '家风教育记录'), 'unmet 2/3'],
  ])
})

describe('model branches', () => {
  const in2022 = (day: `${number}-${number}-${number}`) =>
    standing(
      'MODEL.3.6a',
      { tasks: [{ ...on('2022-01-10'), task: 'modelFinalReport', done: { on: day, enteredOn: day } }] },
      {},
      2022,
    )
  const years = (id: 'MODEL.2.2a' | 'MODEL.2.2e', value: number) =>
    standing(id, { figures: [{ ...on('2020-05-20'), figure: 'branchYears', value }] }, {}, 2020)
  const incident = (id: 'MODEL.2.1c' | 'MODEL.2.1d', breach: string) =>
    standing(id, { breaches: [{ ...on('2012-03-01'), breach }] }, {}, 2020)

  test('the closing papers by the end of May 2022', () => {
    expect([in2022('2022-05-31'), in2022('2022-06-01')]).toEqual(['met 1', 'unmet 1/2'])
  })

  test('three years for staff, two for students', () => {
    expect([years('MODEL.2.2a', 3), years('MODEL.2.2a', 2)]).toEqual(['met 1', 'unmet 0'])
    expect([years('MODEL.2.2e', 2), years('MODEL.2.2e', 1)]).toEqual(['met 1', 'unmet 0'])
  })

  test('a grave incident is never forgotten, a breach of discipline after 36 months', () => {
    expect(incident('MODEL.2.1c', 'majorIncident')).toBe('unmet 0')
    expect(incident('MODEL.2.1d', 'disciplineOrEthics')).toBe('met 1')
  })

  test('nothing of it is asked once the two years are over', () => {
    expect(standing('MODEL.3.6a', {})).toBe('exempt')
  })
})

describe('national rules', () => {
  table([
    ['N-EDU-1', '32 hours on the line', studied({ hours: 32 }, { hours: 31.5 }), 'unmet 1/2'],
    [
      'N-EDU-2',
      '56 hours on the line',
      studied({ hours: 56, leads: true }, { hours: 48, leads: true }),
      'unmet 1/2',
    ],
    ['N-BR-7', 'once a year', acts('organizationalLifeMeeting', [12]), 'met 1'],
    ['N-BR-5', 'eleven months', acts('themedPartyDay', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), 'unmet 11/12'],
    ['N-BR-9', 'exactly a third rated excellent', figure('membersNotRatedExcellent', 14, 21), 'met 1'],
    ['N-BR-9', 'one more', figure('membersNotRatedExcellent', 13, 21), 'unmet 0'],
    ['N-BR-12', 'eight members', figure('committeeSize', 8), 'unmet 0'],
    ['N-BR-13', 'not an election year', {}, 'exempt'],
  ])
})
