import { after, good, morning, openHouse, opened, scanned, type House } from '../house'
import { asking } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { codeAt, mark, rowOf } = asking(later)
const lesson = () => opened(house, { at: 0, minutes: 60, signOut: true })

async function leaves(meeting: string, minutes: number, member = 'zonghe-08') {
  const admitted = await house.as(member)('meetings', 'admit', await codeAt(meeting, minutes, 'out'))
  if (!admitted.ok) return admitted
  return house.as(member)('meetings', 'signOut', { meeting, admission: admitted.data.admission })
}

describe('早退 — leaving early, by an officer’s word', () => {
  const present = { member: 'zonghe-08', was: 'absent', state: 'present' } as const
  const early = { member: 'zonghe-08', was: 'present', state: 'present', leftEarly: true } as const

  it('is added to a row without changing when and how the person came, and taken off again', async () => {
    const code = await lesson()
    const { at } = good(await scanned(house, 'zonghe-08', code))
    const { row, tally } = good(await mark('zonghe-02', { ...early, meeting: code.meeting }))

    expect(row).toMatchObject({ state: 'present', leftEarly: true, at, way: 'scan' })
    expect(tally).toMatchObject({ present: 1, leftEarly: 1 })
    const off = { ...early, meeting: code.meeting, leftEarly: false }
    expect(good(await mark('zonghe-02', off)).tally.leftEarly).toBe(0)
    expect(await rowOf(code.meeting, 'zonghe-08')).not.toHaveProperty('leftEarly')
  })

  it('stays when the row is corrected to late, and goes with an absence', async () => {
    const { meeting } = await lesson()
    good(await mark('zonghe-01', { ...present, meeting, leftEarly: true }))
    const late = { meeting, member: 'zonghe-08', was: 'present', state: 'late' } as const
    expect(good(await mark('zonghe-01', late)).row.leftEarly).toBe(true)
    const gone = { meeting, member: 'zonghe-08', was: 'late', state: 'absent' } as const
    const { row } = good(await mark('zonghe-01', gone))

    expect(row).not.toHaveProperty('leftEarly')
    expect(row.changes.at(-1)).toMatchObject({ state: 'late', leftEarly: true })
  })

  it('changes nothing when sent again', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    const first = good(await mark('zonghe-02', { ...early, meeting: code.meeting }))

    expect(good(await mark('zonghe-02', { ...early, meeting: code.meeting }))).toEqual(first)
  })

  it.each([
    ['of somebody who was not there', 0, { ...present, state: 'absent' }, /没有到会/],
    ['before the meeting has begun', -1, present, /还没有开始/],
  ] as const)('is refused %s', async (_, minutes, said, say) => {
    const { meeting } = await lesson()
    await house.moveTo(after(minutes))

    expect((await mark('zonghe-01', { ...said, meeting, leftEarly: true })) as object).toMatchObject({
      ok: false,
      say: expect.stringMatching(say) as string,
    })
  })

  it('keeps a signing out that lands while an officer corrects the row', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    await house.moveTo(after(55))
    await Promise.all([
      leaves(code.meeting, 55),
      mark('zonghe-01', { meeting: code.meeting, member: 'zonghe-08', was: 'present', state: 'late' }),
    ])

    expect(await rowOf(code.meeting, 'zonghe-08')).toHaveProperty('leftAt')
  })
})
