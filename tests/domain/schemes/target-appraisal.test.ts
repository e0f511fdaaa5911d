import type { Records } from '#types/records'
import { assess } from '#domain/assess'
import { rate } from '#domain/rate'
import { schemes } from '#domain/schemes/library'
import { targetAppraisal } from '#domain/schemes/target-appraisal'
import { allClauses, findClause } from '#domain/standards/library'
import { targetAppraisal as standard } from '#domain/standards/target-appraisal'
import { aBranch, met, noRecords } from '../builders'
import { sc01 } from '../sc01'
import { allBut, clausesOf, factOf, itemsOf } from './scheme'

const at = { year: 2025, asOf: '2026-01-31' } as const
const rated = (records: Partial<Records>, branch = aBranch()) =>
  rate(targetAppraisal, assess(allClauses, branch, { ...noRecords, ...records }, at))
const itemIn = (rating: ReturnType<typeof rate>, id: string) =>
  rating.dimensions.flatMap(({ items }) => items).find((item) => item.id === id)!

describe('the scheme of the yearly appraisal', () => {
  it('is among the schemes, in the four groups of the document', () => {
    expect(schemes).toContain(targetAppraisal)
    expect(targetAppraisal.dimensions.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'],
      ['T11', 'T12', 'T14', 'T15', 'T16', 'T17', 'T18'],
      ['T19', 'T20', 'T21'],
      ['T22', 'T23', 'T24'],
    ])
  })

  it('has no points of the document’s own: every duty counts alike, and all of it is proposed', () => {
    expect(itemsOf(targetAppraisal).map(({ points, proposed }) => [points, proposed])).toEqual(
      itemsOf(targetAppraisal).map(() => [1, true]),
    )
    for (const { points, items, proposed } of targetAppraisal.dimensions)
      expect([points, proposed]).toEqual([items.length, true])
  })

  it('asks only what is the branch’s own, each fact once', () => {
    const clauses = clausesOf(targetAppraisal)
    const facts = clauses.map(factOf)

    expect(clauses.filter(({ owner, shown }) => owner !== 'branch' || shown).map(({ id }) => id)).toEqual([])
    expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([])
  })

  it('leaves out nothing that the 24 duties ask of a branch', () => {
    const facts = new Set(clausesOf(targetAppraisal).map(factOf))
    const numbered = standard.clauses
      .map(({ id }) => findClause(id)!)
      .filter(({ id }) => /^TARGET\.\d/.test(id))
    const left = numbered.filter((clause) => !facts.has(factOf(clause)))

    // The leaders’ own meeting is a superior’s; 8 only brings the four meetings of 12 together.
    expect(left.map(({ id }) => id)).toEqual(['TARGET.8', 'TARGET.13'])
  })

  it('is plain data', () => expect(JSON.parse(JSON.stringify(targetAppraisal))).toEqual(targetAppraisal))
})

describe('points of the yearly appraisal', () => {
  it('are a hundred for everything, and there are no stars', () => {
    expect(rate(targetAppraisal, allBut(targetAppraisal)).secured).toEqual({
      points: '100/1',
      stars: 'undecided',
    })
  })

  it.each<[Record<string, string>, string, string]>([
    [{ 'TARGET.11': '1/2' }, '2250/23', 'half a duty of 23'],
    [{ 'TARGET.12d': '1/4' }, '9125/92', 'lectures in one quarter: three sixteenths of a duty'],
    [{ 'TARGET.10b': '0/1', 'TARGET.24': '0/1' }, '6500/69', 'a third of one duty, and the whole of another'],
  ])('%j: %s, %s', (lacking, points) => {
    expect(rate(targetAppraisal, allBut(targetAppraisal, lacking)).secured.points).toBe(points)
  })

  it('of the branch of SC01: study in nine months, one life meeting and no word on who came, and the mean of the four meetings', () => {
    const rating = rate(targetAppraisal, assess(allClauses, sc01.branch, sc01.records, at))

    expect(itemIn(rating, 'T11')).toMatchObject({ worth: '1/1', secured: '3/4' })
    expect(itemIn(rating, 'T12')).toMatchObject({ worth: '1/1', secured: '3/4' })
    expect(itemIn(rating, 'T14')).toMatchObject({ worth: '1/1', secured: '1/4' })
  })

  it('of what nobody asked for are shared out among the group’s other duties', () => {
    const [, , admission] = rated({}).dimensions

    expect(admission!.items.map(({ id, worth }) => [id, worth])).toEqual([
      ['T19', '3/1'],
      ['T20', '0/1'],
      ['T21', '0/1'],
    ])
  })

  it('of a branch without a committee are measured by the rest', () => {
    const roll = [{ member: 'm', membership: 'full', from: '2020-01-01' }] as const
    const days = ['2025-03-10', '2025-06-10', '2025-09-10', '2025-12-10'] as const
    const acts = days.map((day) => met(day, ['generalMeeting', 'partyLecture', 'reportToGeneralMeeting']))
    const fourMeetings = (hasCommittee: boolean) =>
      itemIn(rated({ roll, acts }, aBranch({ hasCommittee })), 'T12')

    expect(fourMeetings(false)).toMatchObject({ worth: '1/1', secured: '1/1' })
    expect(fourMeetings(true)).toMatchObject({ worth: '1/1', secured: '2/3' })
  })

  it('are the same whether or not superiors did what is theirs', () => {
    const acts = [met('2025-01-20', 'leadershipLifeMeeting')]

    expect(rated({ acts }).secured).toEqual(rated({}).secured)
    expect(rated({ acts }).possible).toEqual(rated({}).possible)
  })
})
