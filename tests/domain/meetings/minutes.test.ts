import type { Day } from '#types/calendar'
import type { Minutes, Resolution } from '#types/minutes'
import { confirmBy, isLate } from '#domain/meetings/entry'
import { blankParts, summaryOf, votesOf } from '#domain/meetings/minutes'

const minutes = (more: Partial<Minutes>): Minutes => ({
  ...{ _id: 'm', schema: 3, branch: 'b', status: 'draft', files: [], corrections: [], steps: [] },
  parts: blankParts({ agenda: [], hostName: '', place: '' }),
  ...more,
})
const step = (did: Minutes['steps'][number]['did'], at: string) => ({ did, by: 'a', byName: '甲', at })

describe('期限 — by when a record is confirmed', () => {
  it.each<[Day, boolean]>([
    ['2026-03-31', false],
    ['2026-04-01', true],
  ])('of 1 March, on %s: late %s', (confirmedOn, late) => {
    expect(confirmBy('2026-03-01')).toBe('2026-03-31')
    expect(isLate('2026-03-01', { confirmedOn })).toBe(late)
  })

  it('a meeting written down too late is late, however soon it is confirmed then', () => {
    expect(isLate('2026-03-01', { writtenOn: '2026-04-01', confirmedOn: '2026-04-01' })).toBe(true)
    expect(isLate('2026-03-01', { writtenOn: '2026-03-31', confirmedOn: '2026-03-31' })).toBe(false)
  })
})

describe('摘要 — what lists and rules see of a record', () => {
  it('counts only what somebody has to carry out', () => {
    const resolution = (id: string, more: Partial<Resolution> = {}) => ({
      id,
      text: '决议',
      owner: '',
      ...more,
    })
    const value = [
      resolution('1'),
      resolution('2', { owner: '甲' }),
      resolution('3', { dueOn: '2026-04-01' }),
      resolution('4', { owner: '乙', doneOn: '2026-03-20' }),
    ]
    const parts = { ...minutes({}).parts, resolutions: { revision: 1, value } }

    expect(summaryOf(minutes({ parts }))).toMatchObject({ resolutions: 3, carriedOut: 1 })
  })

  it('tells admissions and elections by their numbers, and nobody by name', () => {
    const counts = { inFavour: 0, against: 0, abstained: 0, written: 0 }
    const value = [
      { ...counts, id: 'v1', matter: '工作总结', business: 'ordinary' as const, inFavour: 8 },
      {
        ...counts,
        id: 'v2',
        matter: '接收甲为预备党员',
        business: 'admission' as const,
        inFavour: 6,
        written: 1,
      },
      {
        ...{ ...counts, id: 'v3', matter: '选举委员', business: 'election' as const, seats: 1 },
        ...{ handedOut: 8, cameBack: 7, candidates: [{ name: '乙', inFavour: 5 }] },
      },
    ]
    const parts = { ...minutes({}).parts, votes: { revision: 1, value } }

    expect(votesOf(minutes({ parts }))).toEqual([
      { ...counts, id: 'v2', business: 'admission', inFavour: 6, written: 1 },
      { ...counts, id: 'v3', business: 'election', seats: 1, handedOut: 8, cameBack: 7, candidates: [5] },
    ])
  })

  it('stands confirmed since the last time it was, and not while it is sent back', () => {
    const steps = [step('confirmed', '1'), step('sentBack', '2'), step('confirmed', '3'), step('closed', '4')]

    expect(summaryOf(minutes({ status: 'confirmed', steps: steps.slice(0, 1) })).confirmedAt).toBe('1')
    expect(summaryOf(minutes({ status: 'sentBack', steps: steps.slice(0, 2) }))).not.toHaveProperty(
      'confirmedAt',
    )
    expect(summaryOf(minutes({ status: 'closed', steps })).confirmedAt).toBe('3')
  })
})
