import type { Day } from '#types/calendar'
import type { PostName } from '#types/member'
import { openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const today = '2026-03-25'

type Change = { post: PostName; at: string; member: string }
const secretary: Change = { post: 'secretary', at: 'zonghe', member: 'zonghe-01' }
const appoint = (who: string, change: Change, from: Day = today) =>
  house.as(who)('roster', 'appoint', { ...change, from })
describe('不能任命 — appointments that are refused', () => {
  it.each([
    ['a second secretary', 'zonghe-05', { ...secretary, member: 'zonghe-08' }, today, 'conflict', /办理交接/],
    [
      ...(['somebody of another branch', 'zonghe-05'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zhizao-12' },
        today,
        'invalid',
        /名册/,
      ] as const),
    ],
    [
      ...(['a probationary member', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-10' },
        today,
        'invalid',
        /正式党员/,
      ] as const),
    ],
    [
      ...(['a post that a branch has not', 'zonghe-05'] as const),
      ...([
        { post: 'groupLeader', at: 'zonghe', member: 'zonghe-08' },
        today,
        'invalid',
        /没有这项职务/,
      ] as const),
    ],
    [
      ...(['a day more than sixty days ahead', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' },
        '2026-05-25',
        'invalid',
        /60天/,
      ] as const),
    ],
    [
      ...(['a day before the branch was founded', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' },
        '2019-06-30',
        'invalid',
        /成立/,
      ] as const),
    ],
    [
      ...(['somebody who holds it already', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-02' },
        today,
        'invalid',
        /已经担任/,
      ] as const),
    ],
    [
      ...(['more than the officer’s own rights', 'zonghe-01'] as const),
      ...([{ post: 'instructor', at: 'zonghe', member: 'zhizao-12' }, today, 'forbidden', /由上级/] as const),
    ],
    [
      ...(['a post above, by an officer below', 'zonghe-01'] as const),
      ...([
        { post: 'committeeOffice', at: 'xinghe', member: 'zonghe-08' },
        today,
        'forbidden',
        /上级/,
      ] as const),
    ],
    [
      ...(['a post in another branch by its id', 'zhizao-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' },
        today,
        'forbidden',
        /本支部/,
      ] as const),
    ],
  ] as const)('refuses %s', async (_, who, change, from, code, say) => {
    expect(await appoint(who, change, from as Day)).toMatchObject(refusal(code, say))
  })
})
