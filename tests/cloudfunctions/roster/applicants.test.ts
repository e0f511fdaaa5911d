import type { Applicant } from '#types/applicant'
import type { Input } from '#types/api'
import { good, openHouse, refusal, type House } from '../house'
import { entriesOf, newcomer } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let serial = 0
const as = (who = 'zhizao-01') => house.as(who)
const asked = (more: Partial<Input<'roster', 'addApplicant'>> = {}) => ({
  ...{ id: `applicant-${++serial}`, branch: 'zhizao', name: '癸白露', appliedOn: '2024-02-01' as const },
  ...more,
})
const someone = async () => good(await as()('roster', 'addApplicant', asked()))
const step = (
  { _id, revision }: Applicant,
  more: Pick<Input<'roster', 'advance'>, 'stage' | 'on'> & Partial<Input<'roster', 'advance'>>,
) => as()('roster', 'advance', { applicant: _id, revision, ...more })
const candidate = async () => {
  const activist = good(await step(await someone(), { stage: 'activist', on: '2024-08-01' }))
  return good(await step(activist, { stage: 'candidate', on: '2025-09-01' }))
}
const end = ({ _id, revision }: Applicant, more: Partial<Input<'roster', 'endApplicant'>> = {}) =>
  as()('roster', 'endApplicant', { applicant: _id, revision, on: '2026-03-20', ...more })

describe('入党申请人名单 — those on the way to joining', () => {
  it('is of one branch, in three round trips, without those whose way has ended', async () => {
    const there = await someone()
    good(await end(await someone()))
    const reply = await as()('roster', 'applicants', { branch: 'zhizao' })

    expect(reply.roundTrips).toBe(3)
    const { rows } = good(reply)
    expect(rows.map(({ _id }) => _id)).toContain(there._id)
    expect(rows.every(({ branch, endedOn }) => branch === 'zhizao' && !endedOn)).toBe(true)
  })

  it('comes in pages of fifty, each person once', async () => {
    for (let n = 0; n < 51; n++)
      good(await as('xinxing-01')('roster', 'addApplicant', asked({ branch: 'xinxing' })))
    const first = good(await as('xinxing-01')('roster', 'applicants', { branch: 'xinxing' }))
    const second = good(
      await as('xinxing-01')('roster', 'applicants', { branch: 'xinxing', after: first.next! }),
    )

    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 1, undefined])
    expect(new Set([...first.rows, ...second.rows].map(({ _id }) => _id)).size).toBe(51)
  })

  it.each(['zhizao-20', 'zhizao-07', 'zonghe-01'])('is closed to %s', async (who) => {
    expect(await as(who)('roster', 'applicants', { branch: 'zhizao' })).toMatchObject(
      refusal('forbidden', /入党申请人/),
    )
    expect(await as(who)('roster', 'addApplicant', asked())).toMatchObject({ code: 'forbidden' })
  })

  it('is never counted with the members', async () => {
    const before = good(await as()('roster', 'count', { at: 'zhizao' }))
    await someone()

    expect(good(await as()('roster', 'count', { at: 'zhizao' }))).toEqual(before)
  })
})

describe('申请入党 — an application', () => {
  it('sent twice is one, noted without a name', async () => {
    const twice = asked()
    good(await as()('roster', 'addApplicant', twice))

    expect(good(await as()('roster', 'addApplicant', twice)).revision).toBe(0)
    const entries = await entriesOf(house, twice.id)
    expect(entries).toMatchObject([{ did: 'roster.addApplicant', fields: ['name', 'appliedOn'] }])
    expect(JSON.stringify(entries)).not.toContain(twice.name)
  })

  it('dated tomorrow, or under an id that is taken, is refused', async () => {
    expect(await as()('roster', 'addApplicant', asked({ appliedOn: '2026-03-26' }))).toMatchObject(
      refusal('invalid', /还没有到/),
    )
    const { _id } = await someone()
    expect(await as()('roster', 'addApplicant', asked({ id: _id, name: '癸寒露' }))).toMatchObject(
      refusal('conflict', /编号/),
    )
  })
})

describe('培养阶段 — stage by stage', () => {
  it('keeps the day of each, the talk and two mentors', async () => {
    const mentors = ['zhizao-02', 'zhizao-03']
    const activist = good(
      await step(await someone(), { stage: 'activist', on: '2024-08-01', talkedOn: '2024-02-20', mentors }),
    )

    expect(activist).toMatchObject({
      stage: 'activist',
      activistOn: '2024-08-01',
      talkedOn: '2024-02-20',
      mentors,
      revision: 1,
    })
  })

  it.each<
    [string, Pick<Input<'roster', 'advance'>, 'stage' | 'on'> & Partial<Input<'roster', 'advance'>>, RegExp]
  >([
    ['over a stage', { stage: 'candidate', on: '2025-01-01' }, /按顺序/],
    ['before the application', { stage: 'activist', on: '2024-01-31' }, /不能更早/],
    ['tomorrow', { stage: 'activist', on: '2026-03-26' }, /还没有到/],
    [
      'with a talk before the application',
      { stage: 'activist', on: '2024-08-01', talkedOn: '2024-01-31' },
      /谈话/,
    ],
    [
      'with a probationary mentor',
      { stage: 'activist', on: '2024-08-01', mentors: ['zhizao-10'] },
      /正式党员/,
    ],
    [
      'with one mentor twice',
      { stage: 'activist', on: '2024-08-01', mentors: ['zhizao-02', 'zhizao-02'] },
      /同一个人/,
    ],
  ])('%s is refused', async (_, more, say) => {
    expect(await step(await someone(), more)).toMatchObject(refusal('invalid', say))
  })

  it('goes forward only', async () => {
    expect(await step(await candidate(), { stage: 'activist', on: '2024-08-01' })).toMatchObject(
      refusal('invalid', /不能退回/),
    )
  })

  it('by two at once is done once', async () => {
    const one = await someone()
    const both = await Promise.all([
      step(one, { stage: 'activist', on: '2024-08-01' }),
      step(one, { stage: 'activist', on: '2024-08-02' }),
    ])

    expect(both.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['conflict', 'done'])
  })
})

describe('结束培养 — the end of it', () => {
  it('names the probationary member the candidate became', async () => {
    const columns = { name: '癸白露', membership: 'probationary' as const, joinedOn: '2026-03-20' as const }
    const { member } = await newcomer(house, { from: '2026-03-20', came: 'admitted', columns })

    expect(good(await end(await candidate(), { became: member }))).toMatchObject({
      became: member,
      endedOn: '2026-03-20',
    })
  })

  it.each([
    ['a full member', 'zhizao-11', /不是预备党员/],
    ['one of another branch', 'zonghe-10', /没有找到/],
    ['nobody', 'nobody-at-all', /没有找到/],
  ])('as %s is refused', async (_, became, say) => {
    expect(await end(await candidate(), { became })).toMatchObject(refusal('invalid', say))
  })

  it('as a member is not for who was no candidate', async () => {
    expect(await end(await someone(), { became: 'zhizao-10' })).toMatchObject(refusal('invalid', /发展对象/))
  })

  it('is the end: nothing is written any more', async () => {
    const gone = good(await end(await someone()))

    expect(await step(gone, { stage: 'activist', on: '2026-03-21' })).toMatchObject(
      refusal('invalid', /结束培养/),
    )
    expect(await end(gone)).toMatchObject(refusal('invalid', /结束培养/))
  })
})
