import type { Day } from '#types/calendar'
import { good, openHouse, refusal, type House } from '../house'
import { newcomer } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const from: Day = '2026-03-25'
const post = 'publicity'

describe('别处的人 — somebody of elsewhere', () => {
  it('is not even named to whoever offers them a post', async () => {
    const asked = { post: 'instructor', at: 'xinxing', member: 'zhizao-21', from } as const
    const secretary = { ...asked, post } as const

    expect(await house.as('xinxing-01')('roster', 'appoint', secretary)).toMatchObject(
      refusal('notFound', /^这里的名册上没有找到这位党员/),
    )
  })

  it('nor to whoever takes them for a mentor, or for what an applicant became', async () => {
    const secretary = house.as('zhizao-01')
    const applicant = { id: 'on-the-way', branch: 'zhizao', name: '示例', appliedOn: '2026-01-05' } as const
    const { revision } = good(await secretary('roster', 'addApplicant', applicant))
    const one = { applicant: 'on-the-way', revision, on: '2026-03-01' } as const
    const advance = { ...one, stage: 'activist' as const, mentors: ['zonghe-20'] }

    expect(await secretary('roster', 'advance', advance)).toMatchObject(refusal('notFound', /^本支部名册/))
    expect(await secretary('roster', 'endApplicant', { ...one, became: 'zonghe-20' })).toMatchObject(
      refusal('invalid', /^本支部名册/),
    )
  })
})

describe('任职之前发的绑定码 — a code from before a post', () => {
  it('does not open what the post brings', async () => {
    const { member } = await newcomer(house)
    const { code } = good(await house.as('zhizao-02')('account', 'issueCode', { member }))
    const above = { post: 'committeeOffice', at: 'xinghe', member, from } as const
    good(await house.as('zonghe-05')('roster', 'appoint', above))

    expect(await house.as('thief')('account', 'bind', { code })).toMatchObject(refusal('notFound', /重新发/))
  })

  it('outlives an appointment that is only repeated', async () => {
    const { member } = await newcomer(house)
    const appointed = { post: 'instructor', at: 'zhizao', member, from } as const
    good(await house.as('zonghe-05')('roster', 'appoint', appointed))
    const { code } = good(await house.as('zonghe-05')('account', 'issueCode', { member }))
    good(await house.as('zonghe-05')('roster', 'appoint', appointed))

    good(await house.as('themself')('account', 'bind', { code }))
  })
})
