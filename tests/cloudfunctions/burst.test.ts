import type { Output } from '#types/api'
import { SCHEMA } from '../../cloudfunctions/shared/schema'
import { aMember } from '../domain/a-member'
import { good, openHouse, opened, type House } from './house'

const crowd = 300

let house: House
beforeAll(async () => {
  house = await openHouse()
  const everyone = Array.from({ length: crowd }, (_, n) => `crowd-${n}`)
  const db = house.database()
  const person = { schema: SCHEMA, branch: 'xuesheng', name: '示例' }
  const path = ['xinghe', 'xinghe-xuexiao', 'xuesheng']
  for (let start = 0; start < crowd; start += 100) {
    const part = everyone.slice(start, start + 100)
    await db
      .collection('members')
      .add(
        part.map((id) => aMember({ _id: id, name: '示例', branch: 'xuesheng', path, boundTo: `demo-${id}` })),
      )
    await db
      .collection('bindings')
      .add(part.map((id) => ({ ...person, _id: `demo-${id}`, member: id, grants: [] })) as never)
  }
})
afterAll(() => house.close())

it('a burst of 300 people signing in at once, every third of them twice, loses none and doubles none', async () => {
  const code = await opened(house, { by: 'xuesheng-01', branch: 'xuesheng' })
  const arrive = async (n: number): Promise<Output<'meetings', 'signIn'>> => {
    const member = house.as(`crowd-${n}`)
    const { admission } = good(await member('meetings', 'admit', code))
    return good(await member('meetings', 'signIn', { meeting: code.meeting, admission }))
  }
  const arrivals = Array.from({ length: crowd }, (_, n) => n).flatMap((n) => (n % 3 === 0 ? [n, n] : [n]))
  const rows = await Promise.all(arrivals.map(arrive))

  const { total } = await house.database().collection('attendances').where({ meeting: code.meeting }).count()
  const { tally } = good(await house.as('xuesheng-01')('meetings', 'board', { meeting: code.meeting }))
  expect(total).toBe(crowd)
  expect(tally.present).toBe(crowd)
  for (const [index, n] of arrivals.entries())
    if (arrivals[index - 1] === n) expect(rows[index]).toEqual(rows[index - 1])
})
