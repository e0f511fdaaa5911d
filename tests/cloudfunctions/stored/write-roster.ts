import type { Input } from '#types/api'
import { good, type House } from '../house'
import { newcomer } from '../roster/people'

const taken = { letter: '〔2026〕1号', minutes: 60, duesUntil: '2026-02' } as const
const letter = { place: '远山示例单位', ...taken }

/** Every change of a member there is, with every field it takes. */
export async function writeMember(house: House): Promise<void> {
  const officer = house.as('zhizao-01')
  const life = {
    gender: 'male',
    ethnicity: '汉族',
    bornIn: '1990-01',
    education: '本科',
    work: '钳工',
  } as const
  const columns = { name: '癸谷雨', membership: 'probationary', joinedOn: '2025-01-01', ...life } as const
  const { member } = await newcomer(house, { brought: letter, group: 'zhizao-g1', columns })
  let revision = 0
  const one = () => ({ member, revision: revision++ })

  good(await officer('roster', 'edit', { ...one(), change: { phone: '19955550001', work: null } }))
  good(await officer('roster', 'makeFull', { ...one(), on: '2026-01-05' }))
  const floating = { kind: 'floating', from: '2026-01-06', place: '某支部', contact: 'zhizao-02' } as const
  good(await officer('roster', 'setStatus', { ...one(), ...floating }))
  good(await officer('roster', 'endStatus', { ...one(), kind: 'floating', until: '2026-01-31' }))
  const exempt = { kind: 'exempt', from: '2026-02-01', approvedOn: '2026-02-01' } as const
  good(await officer('roster', 'setStatus', { ...one(), ...exempt }))
  good(await officer('roster', 'transfer', { ...one(), to: 'xinxing', on: '2026-03-01', taken }))
  const neighbour = house.as('xinxing-01')
  const leaving = { went: 'transferredOut', on: '2026-03-10', taken: letter } as const
  good(await neighbour('roster', 'leave', { ...one(), ...leaving }))
  const back = { branch: 'xinxing', from: '2026-03-20', came: 'transferredIn', brought: letter } as const
  good(await neighbour('roster', 'comeBack', { ...one(), ...back }))

  const gone = { member: 'zhizao-22', revision: 0, went: 'left', on: '2026-03-25' } as const
  good(await officer('roster', 'leave', gone))
}

export async function writePosts(house: House): Promise<void> {
  const officer = house.as('zhizao-01')
  const post = { post: 'deputySecretary', at: 'zhizao' } as const
  const appointed = { ...post, member: 'zhizao-11', from: '2026-03-01', approval: '〔2026〕2号' } as const
  good(await officer('roster', 'appoint', appointed))
  const over = {
    ...post,
    member: 'zhizao-11',
    to: 'zhizao-12',
    until: '2026-03-20',
    approval: '〔2026〕3号',
  } as const
  good(await officer('roster', 'handOver', over))
  good(await officer('roster', 'endPost', { ...post, member: 'zhizao-12', until: '2026-03-31' }))
}

export async function writeCorrections(house: House): Promise<void> {
  const asked = [
    ['phone', '19955550002'],
    ['work', '钳工'],
  ] as const
  for (const [field, value] of asked) {
    const { id } = good(await house.as('zhizao-15')('roster', 'askCorrection', { field, value }))
    good(await house.as('zhizao-01')('roster', 'settleCorrection', { correction: id, accept: true }))
  }
  good(await house.as('zhizao-16')('roster', 'askCorrection', { field: 'phone', value: '19955550003' }))
}

/** Somebody who goes all the way from applying to the roll. */
export async function writeApplicant(house: House): Promise<void> {
  const officer = house.as('zhizao-01')
  const columns = { name: '癸白露', membership: 'probationary', joinedOn: '2026-03-20' } as const
  const { member } = await newcomer(house, { from: '2026-03-20', came: 'admitted', columns })
  const one = { applicant: 'walked' }
  const applied = { id: 'walked', branch: 'zhizao', name: '癸白露', appliedOn: '2024-01-01' } as const
  good(await officer('roster', 'addApplicant', applied))
  const further: Omit<Input<'roster', 'advance'>, 'applicant' | 'revision'> = {
    ...{ stage: 'activist', on: '2024-06-01', talkedOn: '2024-01-15', mentors: ['zhizao-02'] },
  }
  good(await officer('roster', 'advance', { ...one, revision: 0, ...further }))
  good(await officer('roster', 'advance', { ...one, revision: 1, stage: 'candidate', on: '2025-06-01' }))
  good(await officer('roster', 'endApplicant', { ...one, revision: 2, on: '2026-03-20', became: member }))
}
