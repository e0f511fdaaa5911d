import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BranchYear, Records } from '#types/records'
import { readBranchYear } from '../../config/branch-year'
import { noRecords, on } from '../domain/builders'
import { sc01 } from '../domain/sc01'

const file = join(mkdtempSync(join(tmpdir(), 'door-')), 'year.json')

/** What is said of a year at the door; nothing where it is let in. */
function said(year: object): string {
  writeFileSync(file, JSON.stringify(year))
  try {
    readBranchYear(file)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

const someone = { member: 'm', membership: 'full', from: '2020-01-01' } as const
const records = (changes: Partial<Record<keyof Records, readonly object[]>>): object => ({
  ...sc01,
  records: { ...noRecords, roll: [someone], ...changes },
})
const entered = { id: 'r', ...on('2025-03-01') }
const count = { ...entered, part: 'p', whole: 'w', done: 1, of: 2 }
const act = { ...entered, activities: ['partyLecture'] }
const bill = { id: 'r', member: 'm', month: '2025-03', fen: 100 }
const judgement = { ...entered, clause: 'ORGAN.1.1a', assessor: 'a', hundredths: 50, reason: '好' }
const branch = (changes: Partial<BranchYear['branch']>) => ({
  ...sc01,
  branch: { ...sc01.branch, ...changes },
})

describe('what cannot be so is refused at the door, with its path and whose it is', () => {
  it('and what can is let in', () => {
    expect(said(sc01)).toBe('')
    expect(said(records({ counts: [count], acts: [act], bills: [bill], judgements: [judgement] }))).toBe('')
  })

  it.each<[object, string]>([
    [{ ...sc01, year: 1999 }, '/year must be >= 2000'],
    [{ ...sc01, year: 2025.5 }, '/year must be integer'],
    [{ ...sc01, inputs: { self: '101' } }, '/inputs/self must match pattern'],
    [{ ...sc01, inputs: { members: '-1' } }, '/inputs/members must match pattern'],
    [{ ...sc01, inputs: { self: '1/2' } }, '/inputs/self must match pattern'],
    [
      records({ judgements: [{ ...judgement, hundredths: 101 }] }),
      '/records/judgements/0/hundredths (r) must be <= 100',
    ],
    [
      records({ judgements: [{ ...judgement, hundredths: -1 }] }),
      '/records/judgements/0/hundredths (r) must be >= 0',
    ],
    [
      records({ study: [{ ...entered, member: 'm', minutes: -60 }] }),
      '/records/study/0/minutes (r) must be >= 0',
    ],
    [records({ bills: [{ ...bill, fen: 0.5 }] }), '/records/bills/0/fen (r) must be integer'],
    [records({ bills: [{ ...bill, month: '2025-13' }] }), '/records/bills/0/month (r) must match pattern'],
    [
      records({ bills: [{ ...bill, paid: { ...on('2025-03-02'), fen: -1 } }] }),
      '/records/bills/0/paid/fen (r) must be >= 0',
    ],
    [records({ counts: [{ ...count, done: -1 }] }), '/records/counts/0/done (r) must be >= 0'],
    [records({ counts: [{ ...count, of: 1.5 }] }), '/records/counts/0/of (r) must be integer'],
    [
      records({ counts: [{ ...count, on: '2025-02-30' }] }),
      '/records/counts/0/on (r) is no day of any calendar: 2025-02-30',
    ],
  ])('by its form: %#', (year, says) => expect(said(year)).toContain(says))

  it.each<[object, string]>([
    [records({ counts: [{ ...count, done: 3 }] }), '/records/counts/0/done (r) is more than of, 3 of 2'],
    [
      records({ acts: [{ ...act, voters: 4, votersPresent: 5 }] }),
      '/records/acts/0/votersPresent (r) is more than voters, 5 of 4',
    ],
    [
      records({ acts: [{ ...act, due: 4, present: 5 }] }),
      '/records/acts/0/present (r) is more than due, 5 of 4',
    ],
    [
      records({ roll: [{ ...someone, until: '2019-12-31' }] }),
      '/records/roll/0/until (m) is before its beginning on 2020-01-01',
    ],
    [
      records({ roll: [{ ...someone, leads: [{ from: '2024-03-01', until: '2024-02-29' }] }] }),
      '/records/roll/0/leads/0/until (m) is before',
    ],
    [
      branch({ groups: ['g'], groupStays: [{ group: 'h', from: '2025-01-01' }] }),
      '/branch/groupStays/0/group (sc01) names no group',
    ],
    [
      branch({ groups: ['g'], groupStays: [{ group: 'g', from: '2025-01-01', until: '2024-12-31' }] }),
      '/branch/groupStays/0/until (sc01) is before',
    ],
    [branch({ endedOn: '2015-05-31' }), '/branch/endedOn (sc01) is before its beginning on 2015-06-01'],
    [
      records({ acts: [act, act] }),
      '/records/acts/1/id (r) is taken already by /records/acts/0: give it another',
    ],
    [records({ bills: [bill, bill] }), '/records/bills/1/id (r) is taken already'],
    [
      records({ acts: [act], counts: [{ ...count, id: 'c', replaces: 'r' }] }),
      '/records/counts/0/replaces (c) names no record among /records/counts: r',
    ],
    [
      records({ counts: [{ ...count, replaces: 'r' }] }),
      '/records/counts/0/replaces (r) comes round to the record itself',
    ],
    [
      records({
        counts: [
          { ...count, replaces: 's' },
          { ...count, id: 's', replaces: 'r' },
        ],
      }),
      '/records/counts/1/replaces (s) comes round to the record itself',
    ],
    [
      records({ judgements: [{ ...judgement, clause: 'ORGAN.99' }] }),
      '/records/judgements/0/clause (r) names a clause there is not: ORGAN.99',
    ],
    [
      records({ waivers: [{ ...entered, clause: 'ORGAN.99', period: '2025-03-01' }] }),
      '/records/waivers/0/clause (r) names a clause there is not: ORGAN.99',
    ],
    [
      records({ happenings: [{ ...entered, trigger: 't', act: 'nowhere' }] }),
      '/records/happenings/0/act (r) names an act there is not: nowhere',
    ],
    [
      records({ study: [{ ...entered, member: 'x', minutes: 60 }] }),
      '/records/study/0/member (r) names nobody on the roll: x',
    ],
    [
      records({ bills: [{ ...bill, member: 'x' }] }),
      '/records/bills/0/member (r) names nobody on the roll: x',
    ],
  ])('by what it says of others: %#', (year, says) => {
    const [title, ...wrong] = said(year).split('\n  ')

    expect(title).toContain('does not add up')
    expect(wrong.filter((one) => one.startsWith(says))).toHaveLength(1)
  })

  it('says all that is wrong in one message, the unit’s rules too', () => {
    const year = { ...records({ counts: [{ ...count, done: 3 }] }), rules: { scheme: 'STAR9' } }

    expect(said(year).split('\n  ').slice(1)).toEqual([
      '/records/counts/0/done (r) is more than of, 3 of 2: correct one of them',
      'scheme (STAR9) 没有这个方案，请核对编号',
    ])
  })

  it('a clause of the unit’s own standard can be judged', () => {
    const source = { document: '文件', section: '一', item: '1' }
    const own = { id: 'QY.1', title: '评判', source, effective: { from: '2020-01-01' }, owner: 'branch' }
    const clauses = [{ ...own, must: { kind: 'judge' } }]
    const rules = { local: [{ id: 'QY', title: '补充', issuedBy: '党委', verified: true, clauses }] }

    expect(said({ ...records({ judgements: [{ ...judgement, clause: 'QY.1' }] }), rules })).toBe('')
  })
})
