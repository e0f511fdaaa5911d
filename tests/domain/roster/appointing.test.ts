import type { Day } from '#types/calendar'
import { appointingComplaint } from '#domain/roster/appointing'
import { postsUntil } from '#domain/roster/ending'
import { aMember } from '../a-member'
import { anOrganization } from './an-organization'

const today = '2026-03-25'
const branch = anOrganization({ _id: 'b', path: ['c', 'b'] })

describe('任职条件 — who may hold a post', () => {
  const asked = (from: Day) => appointingComplaint('secretary', branch, aMember({ _id: 'm' }), from, today)

  it('from sixty days ahead at most', () => {
    expect(asked('2026-05-24')).toBeUndefined()
    expect(asked('2026-05-25')).toMatch(/60天/)
  })

  it('from the day of founding on', () => {
    expect(asked('2020-01-01')).toBeUndefined()
    expect(asked('2019-12-31')).toMatch(/成立日期/)
  })

  it('whoever becomes a full member that day may, a day earlier not', () => {
    const member = aMember({ _id: 'm', fullOn: '2026-03-01' })

    expect(appointingComplaint('secretary', branch, member, '2026-03-01', today)).toBeUndefined()
    expect(appointingComplaint('secretary', branch, member, '2026-02-28', today)).toMatch(/正式党员/)
  })

  it('nobody before they came on the roll, nor who is leaving it', () => {
    const [late, leaving] = [
      aMember({ _id: 'm', onRollFrom: '2026-03-02' }),
      aMember({ _id: 'm', onRollUntil: '2026-04-01' }),
    ]

    expect(appointingComplaint('secretary', branch, late, '2026-03-01', today)).toMatch(/才编入/)
    expect(appointingComplaint('secretary', branch, late, '2026-03-02', today)).toBeUndefined()
    expect(appointingComplaint('secretary', branch, leaving, today, today)).toMatch(/离开名册/)
  })

  it('nobody in what has ended', () => {
    const ended = { ...branch, ended: { on: '2026-03-01' } } as const

    expect(appointingComplaint('secretary', ended, aMember({ _id: 'm' }), today, today)).toMatch(/已经撤销/)
  })
})

describe('职务到期 — posts that end with their organization', () => {
  const held = { name: 'secretary', at: 'b', from: '2025-01-01' } as const

  it.each([
    ['one held still ends that day', held, [{ ...held, until: '2026-03-01' }]],
    [
      'one that ends later ends that day',
      { ...held, until: '2026-03-02' },
      [{ ...held, until: '2026-03-01' }],
    ],
    [
      'one that was over stays as it was',
      { ...held, until: '2026-02-28' },
      [{ ...held, until: '2026-02-28' }],
    ],
    ['one that begins the day after never was', { ...held, from: '2026-03-02' }, []],
    ['one held elsewhere goes on', { ...held, at: 'other' }, [{ ...held, at: 'other' }]],
  ] as const)('%s', (_, post, left) => {
    expect(postsUntil([post], ['b'], '2026-03-01')).toEqual(left)
  })
})
