import type { Day } from '#types/calendar'
import type { Organization } from '#types/organization'
import { openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const stored = async (id: string) => (await house.stored<Organization>('organizations', id))!
const end = async (
  at: string,
  {
    into,
    on = '2026-03-24',
    by = 'zonghe-05',
    revision,
  }: { into?: string; on?: Day; by?: string; revision?: number } = {},
) =>
  house.as(by)('organizations', 'end', {
    ...{ at, on, revision: revision ?? (await stored(at)).revision },
    ...(into && { into }),
  })
describe('不能撤销 — refused', () => {
  it.each([
    ['a branch with people on its roll and nowhere to go', 'xinxing', {}, 'invalid', /名册上还有党员/],
    [
      'a general branch with branches below it',
      'xinghe-jiguan',
      { into: 'xinghe-xuexiao' },
      'invalid',
      /下面还有/,
    ],
    ['the top committee', 'xinghe', {}, 'invalid', /最上级/],
    ['into itself', 'xinxing', { into: 'xinxing' }, 'invalid', /它自己/],
    ['into a general branch', 'xinxing', { into: 'xinghe-jiguan' }, 'invalid', /只能并入党支部/],
    ['a group into one of another branch', 'zonghe-g1', { into: 'zhizao-g1' }, 'invalid', /本支部的党小组/],
    ['tomorrow', 'xinxing', { into: 'zonghe', on: '2026-03-26' }, 'invalid', /晚于今天/],
    ['before it was founded', 'xinxing', { into: 'zonghe', on: '2019-06-30' }, 'invalid', /早于/],
    ['from an old page', 'xinxing', { into: 'zonghe', revision: 5 }, 'conflict', /刚被别人改过/],
    ['by its general branch', 'zonghe', { into: 'zhizao', by: 'zonghe-04' }, 'forbidden', /党委办公室/],
    ['a group, by a leader of it', 'zonghe-g2', { by: 'zonghe-06' }, 'forbidden', /本支部书记/],
    ['what is not there', 'zonghe', { into: 'nowhere' }, 'notFound', /没有找到/],
  ] as const)('%s', async (_, at, how, code, say) => {
    expect(await end(at, how as Parameters<typeof end>[1])).toMatchObject(refusal(code, say))
    expect(await stored(at)).not.toHaveProperty('ended')
  })

  it('on a day after which somebody came on its roll', async () => {
    const stay = { branch: 'xinxing', from: '2026-03-25', came: 'recorded', enteredOn: '2026-03-25' }
    const came = { onRollFrom: '2026-03-25', stays: [stay] }
    await house.database().collection('members').doc('xinxing-06').update(came)

    expect(await end('xinxing', { into: 'zonghe' })).toMatchObject(refusal('invalid', /之后才编入/))
    expect((await end('xinxing', { into: 'zonghe', on: '2026-03-25' })).ok).toBe(true)
  })
})
