import { readdirSync, readFileSync } from 'node:fs'
import type { FunctionName } from '#types/api'
import type { Binding } from '#types/member'
import { env, morning, opened, openHouse, type House } from '../house'
import { accountRows } from './account'
import { exchangeRows } from './exchange'
import { journalRows } from './journal'
import { meetingRows } from './meetings'
import { minutesRows } from './minutes'
import { organizationRows } from './organizations'
import { bindingsOfRoles, bindRoles, castRoles, roles, type Role } from './roles'
import { rosterRows } from './roster'
import { answerDue, type Row, type Table } from './row'
import { tallyRows } from './tally'

let house: House
let bindings: Binding[]
beforeAll(async () => {
  house = await openHouse()
  await castRoles(house)
  bindings = await bindingsOfRoles(house)
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

/** The house is opened later than the table is read: until then its rows only say what to do with it. */
const later = new Proxy({} as House, { get: (_, name) => house[name as keyof House] })

const setupRows: Table<'setup'> = {
  prepare: [
    {
      where: 'with the key',
      may: ['nobody'],
      input: () => ({ key: env['SETUP_KEY']! }),
      instead: { unbound: 'forbidden' },
    },
  ],
}

/** Who may do what: every action of every function, for every role, here, beside, above and elsewhere. */
const table: { [F in FunctionName]: Table<F> } = {
  account: accountRows(later),
  exchange: exchangeRows(later),
  journal: journalRows(),
  meetings: meetingRows(later),
  minutes: minutesRows(later),
  organizations: organizationRows(later),
  roster: rosterRows(later),
  setup: setupRows,
  tally: tallyRows(),
}

const rows = Object.entries(table).flatMap(([name, actions]) =>
  Object.entries(actions as Record<string, Row[]>).flatMap(([action, cases]) =>
    cases.map((row) => [name, action, row.where ?? '', row] as const),
  ),
)

describe('谁可以做什么 — every action, and everybody', () => {
  it.each(rows)('%s · %s %s', async (name, action, where, row) => {
    const due = Object.fromEntries((Object.keys(roles) as Role[]).map((role) => [role, answerDue(row, role)]))
    const answer = async (role: Role, given?: unknown) => {
      const who = roles[role] === 'unbound' ? `unbound-${name}-${action}` : roles[role]
      const input = given ?? (await row.input(who))
      const reply = await house.ask(who && `demo-${who}`, name, { action, input })
      return [role, reply.ok ? 'ok' : reply.code] as const
    }
    const isRefused = (role: Role) => due[role] !== 'ok'
    // Of a refusal nothing comes: all who get one are asked at once, about one and the same.
    const same = row.ownInput ? undefined : await row.input()
    const refused = (Object.keys(roles) as Role[]).filter(isRefused)
    const seen = Object.fromEntries(await Promise.all(refused.map((role) => answer(role, same))))
    for (const role of Object.keys(due) as Role[]) if (!isRefused(role)) seen[role] = (await answer(role))[1]
    if (row.unbinds) await bindRoles(house, bindings)

    expect({ where, ...seen }).toEqual({ where, ...due })
  })

  it('shows the names at a meeting to those who may call the roll there, and to nobody else', async () => {
    const group = { by: 'zhizao-07', branch: 'zhizao', kind: 'groupMeeting', group: 'zhizao-g1' } as const
    const { meeting } = await opened(house, { ...group, at: -5 })
    const seen = []
    for (const [role, who] of Object.entries(roles).slice(2)) {
      const reply = await house.as(who)('meetings', 'attendance', { meeting })
      if (reply.ok && reply.data.people.length > 0) seen.push(role)
      if (reply.ok) expect(reply.data.mayCallRoll).toBe(reply.data.people.length > 0)
    }

    expect(seen).toEqual(['leader', 'leaderOfAll', 'officer', 'above', 'office'])
  })
})

describe('没有遗漏 — nothing is left out', () => {
  /** The actions a built function really has, read from its bundle. */
  const built = (name: string): string[] => {
    const bundle = readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8')
    const [, list] = /serve\(\{(.*?)\}[,)]/s.exec(bundle) ?? []
    return [...(list ?? '').matchAll(/(\w+):action\(/g)].map(([, action]) => action!).sort()
  }

  it('every built function is in the table', () => {
    expect(Object.keys(table).sort()).toEqual(readdirSync('dist/cloudfunctions').sort())
  })

  it.each(Object.keys(table) as FunctionName[])('and every action of %s', (name) => {
    expect(built(name)).toEqual(Object.keys(table[name]).sort())
  })
})
