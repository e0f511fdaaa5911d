import type { Output } from '#types/api'
import type { OwnRow } from '#types/meetings'
import { keptScans, type KeptScan } from '../../src/api/kept-scans'
import { Refused } from '../../src/api/refused'
import type { Scan } from '../../src/api/scan'

type Sent = Output<'meetings', 'sendScan'>

const present: OwnRow = {
  state: 'present',
  at: '2026-03-25T01:25:00.000Z',
  way: 'scan',
  byName: '甲谷雨',
  guest: false,
}
const sent = (row: OwnRow = present) =>
  ({
    meeting: { kindName: '支部党员大会', title: '三月党员大会', day: '2026-03-25', place: '二楼' },
    row,
  }) as unknown as Sent

const scan = (token: string, meeting = 'meeting-1'): Scan => ({ meeting, token })
const at = '2026-03-25T01:25:00.000Z'

/** A phone with a storage, and a line whose answers are given in order; the last one is given from then on. */
function phone(answers: (Sent | Error)[] = [sent()], stored: unknown = undefined) {
  let storage = stored
  const asked: Scan[] = []
  const open = () =>
    keptScans({
      read: () => storage,
      // As a phone's storage does, it keeps a copy, and only what JSON can carry.
      write: (all) => (storage = JSON.parse(JSON.stringify(all)) as unknown),
      send: (one) => {
        asked.push(one)
        const answer = answers.length > 1 ? answers.shift()! : answers[0]!
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
      },
    })
  return { open, asked, stored: () => storage as KeptScan[] }
}
const offline = Refused.unreached(false)

describe('a scan made without network', () => {
  it('is still there after the app was closed', () => {
    const { open } = phone()
    open().keep(scan('a'), at)
    expect(open().all()).toEqual([{ ...scan('a'), keptAt: at }])
  })

  it('is kept once, however often the page that made it is opened', () => {
    const kept = phone().open()
    kept.keep(scan('a'), at)
    kept.keep(scan('a'), '2026-03-25T01:26:00.000Z')
    expect(kept.all()).toEqual([{ ...scan('a'), keptAt: at }])
  })

  it('is kept beside others, of this meeting and of the next', () => {
    const kept = phone().open()
    for (const one of [scan('a'), scan('b'), scan('c', 'meeting-2')]) kept.keep(one, at)
    expect(kept.all()).toHaveLength(3)
  })

  it('pushes out the oldest once there are more than twenty', () => {
    const kept = phone().open()
    for (let one = 0; one <= 20; one++) kept.keep(scan(`t${one}`, `meeting-${one}`), at)
    expect(kept.all().map(({ token }) => token)).toEqual(
      Array.from({ length: 20 }, (_, one) => `t${one + 1}`),
    )
  })

  it.each([
    ['nothing', undefined],
    ['an empty word', ''],
    ['another shape', { a: 1 }],
    ['broken ones', [1, null, {}]],
  ])('does not mind %s in the storage', (_, stored) =>
    expect(phone([sent()], stored).open().all()).toEqual([]),
  )
})

describe('sending them', () => {
  it('asks with the scan alone, and tells how one stands', async () => {
    const { open, asked } = phone()
    const kept = open()
    kept.keep(scan('a'), at)
    await kept.sendAll()
    expect(asked).toEqual([scan('a')])
    expect(kept.all()[0]?.told).toEqual({
      meeting: { kindName: '支部党员大会', title: '三月党员大会', day: '2026-03-25' },
      row: present,
    })
  })

  it('goes by its admission, where the scan had arrived and only the tap had not', async () => {
    const { open, asked } = phone()
    const { meeting: card } = sent()
    const admitted = { purpose: 'in', admission: 'signed', card } as const
    open().keep(scan('a'), at, admitted)
    await open().sendAll()
    expect(asked).toEqual([{ ...scan('a'), admitted }])
  })

  it('asks once, however many ask for it at the same time', async () => {
    const { open, asked } = phone()
    const kept = open()
    kept.keep(scan('a'), at)
    await Promise.all([kept.sendAll(), kept.sendAll(), kept.sendAll()])
    expect(asked).toHaveLength(1)
  })

  it('never sends again what was answered, not even after the app was closed', async () => {
    const { open, asked } = phone()
    open().keep(scan('a'), at)
    await open().sendAll()
    await open().sendAll()
    expect(asked).toHaveLength(1)
  })

  it('stops at the first that reaches nobody, and all of them go on waiting', async () => {
    const { open, asked } = phone([offline])
    const kept = open()
    kept.keep(scan('a'), at)
    kept.keep(scan('b', 'meeting-2'), at)
    await kept.sendAll()
    expect(asked).toHaveLength(1)
    expect(kept.all().every(({ told }) => told === undefined)).toBe(true)
  })

  it('sends what waited when the network is back, the oldest first', async () => {
    const { open, asked } = phone([offline, sent()])
    const kept = open()
    kept.keep(scan('a'), at)
    kept.keep(scan('b', 'meeting-2'), at)
    await kept.sendAll()
    await kept.sendAll()
    expect(asked.map(({ token }) => token)).toEqual(['a', 'a', 'b'])
    expect(kept.all().every(({ told }) => told !== undefined)).toBe(true)
  })

  it('goes past one the server broke down over', async () => {
    const { open, stored } = phone([Refused.unreached(true), sent()])
    const kept = open()
    kept.keep(scan('a'), at)
    kept.keep(scan('b', 'meeting-2'), at)
    await kept.sendAll()
    expect(stored().map(({ told }) => told !== undefined)).toEqual([false, true])
  })

  it('takes in one that is kept while another is on its way', async () => {
    const { open, stored } = phone()
    const kept = open()
    kept.keep(scan('a'), at)
    const sending = kept.sendAll()
    kept.keep(scan('b', 'meeting-2'), at)
    await sending
    expect(stored().map(({ token, told }) => [token, told !== undefined])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })
})

describe('what came of it', () => {
  it('is the sentence of a no, which is final', async () => {
    const { open, asked } = phone([new Refused('closed', '已超过补传期限')])
    const kept = open()
    kept.keep(scan('a'), at)
    await kept.sendAll()
    await kept.sendAll()
    expect(kept.all()[0]?.told).toEqual({ refused: '已超过补传期限' })
    expect(asked).toHaveLength(1)
  })

  it('may be asked for again, and is then the new answer', async () => {
    const { open } = phone([new Refused('conflict', '您还没有签到，不能签退'), sent()])
    const kept = open()
    kept.keep(scan('a'), at)
    await kept.sendAll()
    kept.again(scan('a'))
    expect(kept.all()).toEqual([{ ...scan('a'), keptAt: at }])
    await kept.sendAll()
    expect(kept.all()[0]?.told).toMatchObject({ row: present })
  })

  it('is that one must bind first, and then it is sent after all', async () => {
    const { open } = phone([new Refused('signedOut', '请先绑定'), sent()])
    const kept = open()
    kept.keep(scan('a'), at)
    await kept.sendAll()
    expect(kept.all()[0]).toMatchObject({ unbound: true })
    await kept.sendAll()
    expect(kept.all()[0]?.told).toMatchObject({ row: present })
  })

  it('is said once of a meeting that was scanned twice', async () => {
    const kept = phone().open()
    kept.keep(scan('a'), at)
    kept.keep(scan('b'), at)
    await kept.sendAll()
    expect(kept.all().map(({ token }) => token)).toEqual(['b'])
  })

  it('stays until it was read, and is gone then', async () => {
    const { open, stored } = phone()
    const kept = open()
    kept.keep(scan('a'), at)
    await kept.sendAll()
    expect(open().all()).toHaveLength(1)
    kept.dismiss(scan('a'))
    expect(stored()).toEqual([])
  })

  it('is told to whoever watches', async () => {
    const kept = phone().open()
    let told = 0
    const stop = kept.watch(() => told++)
    kept.keep(scan('a'), at)
    await kept.sendAll()
    stop()
    kept.dismiss(scan('a'))
    expect(told).toBe(2)
  })
})
