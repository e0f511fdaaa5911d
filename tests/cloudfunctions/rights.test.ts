import { readdirSync, readFileSync } from 'node:fs'
import type { ActionName, FunctionName, Input } from '#types/api'
import type { Grant } from '#types/member'
import type { Meeting } from '#types/meeting'
import { makeAdmission } from '../../cloudfunctions/meetings/token'
import { after, env, good, morning, openHouse, opened, planned, type House } from './house'

/** Everybody there is, beside 制造车间党支部 and its first group, where everything here happens. */
const roles = {
  nobody: undefined,
  /** Another one in every row: somebody binds. */
  unbound: 'unbound',
  member: 'zhizao-13',
  ownLeader: 'zhizao-07',
  otherLeader: 'zhizao-08',
  /** Leads every group there is: a low post at a high place. */
  leaderOfAll: 'zhizao-14',
  officer: 'zhizao-02',
  foreignOfficer: 'xinxing-01',
  generalAbove: 'zonghe-04',
  generalElsewhere: 'xuesheng-09',
  office: 'zonghe-05',
} as const

const outcomes = { ok: 'ok', no: 'forbidden', who: 'signedOut', had: 'conflict' } as const

let house: House
beforeAll(async () => {
  house = await openHouse()
  await grant(roles.generalElsewhere, { role: 'generalBranch', at: 'xinghe-xuexiao' })
  await grant(roles.leaderOfAll, { role: 'groupLeader', at: 'zhizao' })
  await grant(roles.member, { role: 'member', at: 'zhizao' })
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

/** Whom the demonstration has not got. */
const grant = (member: string, ...grants: Grant[]) =>
  house.database().collection('bindings').doc(`demo-${member}`).update({ grants })

const ofGroup = { by: 'zhizao-07', branch: 'zhizao', kind: 'groupMeeting', group: 'zhizao-g1' } as const
const ofBranch = { by: 'zhizao-01', branch: 'zhizao', kind: 'generalMeeting' } as const
type Place = typeof ofGroup | typeof ofBranch

let serial = 0
const draft = ({ branch, kind, ...more }: Place) => ({
  id: `rights-${String(++serial).padStart(4, '0')}`,
  ...{ branch, kind, startsAt: after(60) },
  ...('group' in more && { group: more.group }),
})
const soon = async (place: Place) => ({ meeting: await planned(house, { ...place, printedCode: true }) })
const scan = (place: Place) => opened(house, { ...place, at: -5 })
const running = async (place: Place) => ({ meeting: (await scan(place)).meeting })
const mark = async (place: Place) =>
  ({ ...(await running(place)), member: 'zhizao-13', was: 'absent', state: 'present' }) as const
const named = async (place: Place) => ({ ...(await running(place)), name: '甲' })
const calledOff = async (place: Place) => ({ ...(await soon(place)), reason: '改期' })

/** An admission as a scan gives it, even to somebody whom the scan itself would turn away. */
async function arrival(place: Place, who = '') {
  const { meeting } = await running(place)
  const { key } = (await house.stored<Meeting>('meetings', meeting))!
  const scanned = { scannedAt: after(0), way: 'scan' } as const
  return { meeting, admission: makeAdmission(meeting, key, `demo-${who}`, scanned) }
}

let code: string | undefined
/** A code for somebody who has not bound yet. It is good for one; whoever is bound already is told so. */
async function codeInHand() {
  const issued = { member: 'zhizao-34' }
  code ??= good(await house.as('zhizao-01')('account', 'issueCode', issued)).code
  return { code }
}

type Row<F extends FunctionName, A extends ActionName<F>> = [
  where: string,
  outcomes: string,
  input: (who?: string) => Input<F, A> | Promise<Input<F, A>>,
]

/**
 * Who may do what. The columns are the roles above:
 * nobody · unbound · member · own leader · other leader · leader of all · officer · foreign officer · above · elsewhere · office
 */
const table: { [F in FunctionName]: { [A in ActionName<F>]: Row<F, A>[] } } = {
  account: {
    whoAmI: [['', 'who ok ok ok ok ok ok ok ok ok ok', () => ({})]],
    bind: [['with a good code', 'who ok had had had had had had had had had', codeInHand]],
    issueCode: [['', 'who who no no no no ok no ok no ok', () => ({ member: 'zhizao-33' })]],
    roster: [['', 'who who no no no no ok no ok no ok', () => ({ branch: 'zhizao' })]],
  },
  meetings: {
    home: [['', 'who who ok ok ok ok ok ok ok ok ok', () => ({})]],
    plan: [
      ['for the group', 'who who no ok no ok ok no ok no ok', () => draft(ofGroup)],
      ['for the branch', 'who who no no no ok ok no ok no ok', () => draft(ofBranch)],
    ],
    openCode: [
      ['of the group', 'who who no ok no ok ok no ok no ok', () => soon(ofGroup)],
      ['of the branch', 'who who no no no ok ok no ok no ok', () => soon(ofBranch)],
    ],
    board: [
      ['of the group', 'who who no ok no ok ok no ok no ok', () => running(ofGroup)],
      ['of the branch', 'who who no no no ok ok no ok no ok', () => running(ofBranch)],
    ],
    printedCode: [
      ['of the group', 'who who no ok no ok ok no ok no ok', () => soon(ofGroup)],
      ['of the branch', 'who who no no no ok ok no ok no ok', () => soon(ofBranch)],
    ],
    admit: [
      ['to the group', 'who ok ok ok ok ok ok no no no no', () => scan(ofGroup)],
      ['to the branch', 'who ok ok ok ok ok ok no no no no', () => scan(ofBranch)],
    ],
    signIn: [
      ['to the group', 'who who ok ok ok ok ok no no no no', (who) => arrival(ofGroup, who)],
      ['to the branch', 'who who ok ok ok ok ok no no no no', (who) => arrival(ofBranch, who)],
    ],
    rollCall: [
      ['in the group', 'who who no ok no ok ok no ok no ok', () => mark(ofGroup)],
      ['in the branch', 'who who no no no ok ok no ok no ok', () => mark(ofBranch)],
    ],
    attendance: [
      ['of the group', 'who who ok ok ok ok ok no ok no ok', () => running(ofGroup)],
      ['of the branch', 'who who ok ok ok ok ok no ok no ok', () => running(ofBranch)],
    ],
    candidates: [
      ['for the group', 'who who no ok no ok ok no ok no ok', () => named(ofGroup)],
      ['for the branch', 'who who no no no ok ok no ok no ok', () => named(ofBranch)],
    ],
    close: [
      ['of the group', 'who who no ok no ok ok no ok no ok', () => running(ofGroup)],
      ['of the branch', 'who who no no no ok ok no ok no ok', () => running(ofBranch)],
    ],
    cancel: [
      ['of the group', 'who who no ok no ok ok no ok no ok', () => calledOff(ofGroup)],
      ['of the branch', 'who who no no no ok ok no ok no ok', () => calledOff(ofBranch)],
    ],
    list: [
      ['of the group', 'who who ok ok no ok ok no ok no ok', () => ({ at: 'zhizao-g1' })],
      ['of the branch', 'who who ok ok ok ok ok no ok no ok', () => ({ at: 'zhizao' })],
      ['of the general branch', 'who who no no no no no no ok no ok', () => ({ at: 'xinghe-jiguan' })],
      ['of the committee', 'who who no no no no no no no no ok', () => ({ at: 'xinghe' })],
    ],
  },
  setup: {
    prepare: [['with the key', 'ok no no no no no no no no no no', () => ({ key: env['SETUP_KEY']! })]],
  },
}

type AnyRow = [where: string, outcomes: string, input: (who?: string) => unknown]
const rows = Object.entries(table).flatMap(([name, actions]) =>
  Object.entries(actions as Record<string, AnyRow[]>).flatMap(([action, cases]) =>
    cases.map((row) => [name, action, ...row] as const),
  ),
)

describe('谁可以做什么 — every action, and everybody', () => {
  it.each(rows)('%s · %s %s', async (name, action, where, expected, input) => {
    const words = expected.split(' ') as (keyof typeof outcomes)[]
    const seen: Record<string, string> = {}
    for (const [role, fixed] of Object.entries(roles)) {
      const who = fixed === 'unbound' ? `unbound-${name}-${action}` : fixed
      const body = { action, input: await input(who) }
      const reply = await house.ask(who && `demo-${who}`, name, body)
      seen[role] = reply.ok ? 'ok' : reply.code
    }

    const due = Object.keys(roles).map((role, column) => [role, outcomes[words[column]!]])
    expect({ where, ...seen }).toEqual({ where, ...Object.fromEntries(due) })
  })

  it('shows the names at a meeting to those who may call the roll there, and to nobody else', async () => {
    const place = await running(ofGroup)
    const seen = []
    for (const [role, who] of Object.entries(roles).slice(2)) {
      const reply = await house.as(who)('meetings', 'attendance', place)
      if (reply.ok && reply.data.people.length > 0) seen.push(role)
      if (reply.ok) expect(reply.data.mayCallRoll).toBe(reply.data.people.length > 0)
    }

    expect(seen).toEqual(['ownLeader', 'leaderOfAll', 'officer', 'generalAbove', 'office'])
  })
})

describe('没有遗漏 — nothing is left out', () => {
  /** The actions a built function really has, read from its bundle. */
  const built = (name: string): string[] => {
    const [, list] =
      /serve\(\{(.*?)\}\)/s.exec(readFileSync(`dist/cloudfunctions/${name}/index.js`, 'utf8')) ?? []
    return [...(list ?? '').matchAll(/(\w+):action\(/g)].map(([, action]) => action!).sort()
  }

  it('every built function is in the table', () => {
    expect(Object.keys(table).sort()).toEqual(readdirSync('dist/cloudfunctions').sort())
  })

  it.each(Object.keys(table) as FunctionName[])('and every action of %s', (name) => {
    expect(built(name)).toEqual(Object.keys(table[name]).sort())
  })

  it('for every role', () => {
    for (const [, , , words] of rows) expect(words.split(' ')).toHaveLength(Object.keys(roles).length)
  })
})
