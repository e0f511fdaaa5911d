import type { Input } from '#types/api'
import { good, openHouse, type House } from '../house'
import { newcomer } from './people'

/**
 * Every field that may be kept about a person; a list's entries are written `[]`. Whoever adds one here decides that
 * the unit may store it: no ID number, address, family, illness, reason of an exemption or criticism ever may be.
 */
const carried = ['place', 'letter', 'minutes', 'duesUntil']
const stay = ['branch', 'from', 'until', 'came', 'went', 'enteredOn', 'endEnteredOn']
const kept: Record<string, readonly string[]> = {
  members: [
    ...[
      '_id',
      'schema',
      'revision',
      'name',
      'initials',
      'membership',
      'branch',
      'group',
      'path[]',
      'boundTo',
    ],
    ...['gender', 'ethnicity', 'bornIn', 'education', 'work', 'joinedOn', 'fullOn'],
    ...['onRollFrom', 'onRollUntil', 'phone.mac', 'phone.sealed', 'phone.tail'],
    ...stay.map((field) => `stays[].${field}`),
    ...carried.flatMap((field) => [`stays[].brought.${field}`, `stays[].taken.${field}`]),
    ...['kind', 'from', 'until', 'enteredOn', 'approvedOn', 'place', 'contact'].map((f) => `statuses[].${f}`),
    ...['name', 'at', 'from', 'until', 'approval'].map((field) => `posts[].${field}`),
  ],
  applicants: [
    ...['_id', 'schema', 'revision', 'name', 'initials', 'branch', 'path[]', 'stage', 'mentors[]'],
    ...['appliedOn', 'activistOn', 'candidateOn', 'talkedOn', 'endedOn', 'became'],
  ],
  corrections: [
    ...['_id', 'schema', 'member', 'unit', 'field', 'state', 'askedAt'],
    ...['number', 'value', 'phone.mac', 'phone.sealed', 'phone.tail', 'askedAt', 'state'].map(
      (f) => `wishes[].${f}`,
    ),
    ...['answeredBy', 'answeredByName', 'answeredAt'].map((field) => `wishes[].${field}`),
  ],
  bindings: [
    ...['_id', 'schema', 'member', 'name', 'branch', 'group', 'path[]', 'until', 'boundAt'],
    ...['role', 'at', 'from', 'until'].map((field) => `grants[].${field}`),
  ],
}

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('存了哪些个人信息 — what is kept of people', () => {
  it('is on the closed list, after every sort of write', async () => {
    await writeAll()

    for (const [collection, allowed] of Object.entries(kept)) {
      const fields = await fieldsIn(collection)
      expect({ [collection]: fields.filter((field) => !allowed.includes(field)) }).toEqual({
        [collection]: [],
      })
    }
  })

  it('has no phone number in plain anywhere, the journal included', async () => {
    await writeAll()

    for (const collection of [...Object.keys(kept), 'journal', 'standings'])
      for (const document of await all(collection))
        expect(JSON.stringify(document)).not.toMatch(/(?<!\d)1\d{10}(?!\d)/)
  })

  it.each(['idNumber', 'address', 'family', 'illness', 'reason'])('has no door for %s', async (field) => {
    const officer = house.as('zhizao-01')
    const more = { [field]: '某某' }
    const columns = { name: '癸谷雨', membership: 'full' as const, ...more }
    const newOne = { id: 'more', branch: 'zhizao', from: '2025-01-06', came: 'recorded', columns } as const
    const status = {
      member: 'zhizao-20',
      revision: 0,
      kind: 'lostContact',
      from: '2026-01-01',
      ...more,
    } as const

    expect(await officer('roster', 'add', newOne)).toMatchObject({ code: 'invalid' })
    expect(await officer('roster', 'edit', { member: 'zhizao-20', revision: 0, change: more })).toMatchObject(
      { code: 'invalid' },
    )
    expect(await officer('roster', 'setStatus', status)).toMatchObject({ code: 'invalid' })
  })
})

/** Every sort of write there is, with every field it takes. */
async function writeAll(): Promise<void> {
  const officer = house.as('zhizao-01')
  const taken = { letter: '〔2026〕1号', minutes: 60, duesUntil: '2026-02' } as const
  const letter = { place: '远山示例单位', ...taken }
  const life = {
    gender: 'male',
    ethnicity: '汉族',
    bornIn: '1990-01',
    education: '本科',
    work: '钳工',
  } as const
  const columns = {
    name: '癸谷雨',
    membership: 'probationary' as const,
    joinedOn: '2025-01-01' as const,
    ...life,
  }
  const { member } = await newcomer(house, { brought: letter, group: 'zhizao-g1', columns })
  let revision = 0
  const one = () => ({ member, revision: revision++ })

  good(await officer('roster', 'edit', { ...one(), change: { phone: '19933330001', work: null } }))
  good(await officer('roster', 'makeFull', { ...one(), on: '2026-01-05' }))
  const floating = { kind: 'floating', from: '2026-01-06', place: '某支部', contact: 'zhizao-02' } as const
  good(await officer('roster', 'setStatus', { ...one(), ...floating }))
  good(await officer('roster', 'endStatus', { ...one(), kind: 'floating', until: '2026-01-31' }))
  const exempt = { kind: 'exempt', from: '2026-02-01', approvedOn: '2026-02-01' } as const
  good(await officer('roster', 'setStatus', { ...one(), ...exempt }))
  good(await officer('roster', 'transfer', { ...one(), to: 'xinxing', on: '2026-03-01', taken }))
  good(
    await house.as('xinxing-01')('roster', 'leave', {
      ...one(),
      went: 'transferredOut',
      on: '2026-03-10',
      taken: letter,
    }),
  )
  const back = { branch: 'xinxing', from: '2026-03-20', came: 'transferredIn', brought: letter } as const
  good(await house.as('xinxing-01')('roster', 'comeBack', { ...one(), ...back }))

  for (const [field, value] of [
    ['phone', `1994444${String(++serial).padStart(4, '0')}`],
    ['work', `钳工${serial}`],
  ] as const) {
    const { id } = good(await house.as('zhizao-15')('roster', 'askCorrection', { field, value }))
    good(await officer('roster', 'settleCorrection', { correction: id, accept: true }))
  }
  await house.as('zhizao-16')('roster', 'askCorrection', { field: 'phone', value: '19944440000' })
  await writeApplicant(`walked-${serial}`)
}

let serial = 0

async function writeApplicant(id: string): Promise<void> {
  const officer = house.as('zhizao-01')
  const columns = { name: '癸白露', membership: 'probationary' as const, joinedOn: '2026-03-20' as const }
  const { member } = await newcomer(house, { from: '2026-03-20', came: 'admitted', columns })
  const one = { applicant: id }
  good(
    await officer('roster', 'addApplicant', {
      id,
      branch: 'zhizao',
      name: '癸白露',
      appliedOn: '2024-01-01',
    }),
  )
  const further: Omit<Input<'roster', 'advance'>, 'applicant' | 'revision'> = {
    stage: 'activist',
    on: '2024-06-01',
    talkedOn: '2024-01-15',
    mentors: ['zhizao-02'],
  } as const
  good(await officer('roster', 'advance', { ...one, revision: 0, ...further }))
  good(await officer('roster', 'advance', { ...one, revision: 1, stage: 'candidate', on: '2025-06-01' }))
  good(await officer('roster', 'endApplicant', { ...one, revision: 2, on: '2026-03-20', became: member }))
}

async function fieldsIn(collection: string): Promise<string[]> {
  return [...new Set((await all(collection)).flatMap((document) => fieldsOf(document)))]
}

function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${at}[]`))
  if (value === null || typeof value !== 'object') return [at]
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, at ? `${at}.${key}` : key))
}

async function all(collection: string): Promise<object[]> {
  const { data } = await house.database().collection(collection).limit(1000).get()
  return data as object[]
}
