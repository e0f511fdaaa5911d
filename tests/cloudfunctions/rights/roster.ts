import { good, type House } from '../house'
import {
  everybody,
  general,
  leaders,
  office,
  officers,
  own,
  onlookers,
  wholeLeaders,
  type Role,
} from './roles'
import type { Table } from './row'
import { anApplicant, newId, someone, whoLeft } from './subjects'

const places = [
  { where: 'of a group', may: officers, at: 'zhizao-g1' },
  { where: 'of the branch', may: officers, at: 'zhizao' },
  { where: 'of the general branch', may: general, at: 'xinghe-jiguan' },
  { where: 'of the committee', may: office, at: 'xinghe' },
]
const everywhere = places.map(({ at, ...row }) => ({ ...row, input: () => ({ at }) }))

/** The roster's rows: people of 制造车间党支部, each row with somebody of its own. */
export function rosterRows(house: House): Table<'roster'> {
  const of = async (more: Parameters<typeof someone>[1] = {}) => {
    const { _id: member, revision } = await someone(house, more)
    return { member, revision }
  }
  const withPost = async () => {
    const posts = [{ name: 'deputySecretary', at: 'zhizao', from: '2025-01-01' }] as const
    const { member } = await of({ posts: [...posts] })
    return { post: 'deputySecretary', at: 'zhizao', member } as const
  }
  const exempt = {
    kind: 'exempt',
    from: '2026-01-01',
    enteredOn: '2026-01-01',
    approvedOn: '2026-01-01',
  } as const
  const aWish = async () => {
    const { member } = await of({ boundTo: newId('demo-wisher') })
    const { boundTo } = (await house.stored<{ boundTo: string }>('members', member))!
    const binding = {
      schema: 2,
      member,
      name: '示例',
      branch: 'zhizao',
      path: ['xinghe', 'xinghe-jiguan', 'zhizao'],
    }
    await house
      .database()
      .collection('bindings')
      .doc(boundTo)
      .set({ ...binding, grants: [], boundAt: '2026-01-01T00:00:00.000Z' })
    const asked = { action: 'askCorrection', input: { field: 'work', value: newId('岗位') } }
    const reply = (await house.ask(boundTo, 'roster', asked)) as {
      ok: true
      data: { id: string }
      now: string
    }
    return { correction: good(reply).id, accept: true }
  }
  const seen: Role[] = [...own, ...wholeLeaders, ...onlookers]
  return {
    list: everywhere,
    count: everywhere,
    member: [{ may: officers, input: async () => ({ member: (await of()).member }) }],
    mine: [{ may: everybody, input: () => ({}) }],
    add: [
      {
        may: officers,
        input: () => {
          const columns = { name: '示例', membership: 'full' } as const
          return { id: newId('added'), branch: 'zhizao', from: '2026-03-01', came: 'recorded', columns }
        },
      },
    ],
    edit: [{ may: officers, input: async () => ({ ...(await of()), change: { work: '岗位' } }) }],
    makeFull: [
      {
        may: officers,
        input: async () => ({
          ...(await of({ membership: 'probationary', joinedOn: '2025-01-01' })),
          on: '2026-03-01',
        }),
      },
    ],
    transfer: [{ may: officers, input: async () => ({ ...(await of()), to: 'zonghe', on: '2026-03-01' }) }],
    leave: [{ may: officers, input: async () => ({ ...(await of()), went: 'left', on: '2026-03-01' }) }],
    comeBack: [
      {
        may: officers,
        input: async () => ({
          ...(await of(whoLeft())),
          branch: 'zhizao',
          from: '2026-03-10',
          came: 'recorded',
        }),
      },
    ],
    setStatus: [
      {
        may: officers,
        input: async () => ({
          ...(await of()),
          kind: 'exempt',
          from: '2026-03-01',
          approvedOn: '2026-03-01',
        }),
      },
    ],
    endStatus: [
      {
        may: officers,
        input: async () => ({ ...(await of({ statuses: [exempt] })), kind: 'exempt', until: '2026-03-01' }),
      },
    ],
    posts: [
      {
        where: 'of the group',
        may: ['member', ...leaders, ...onlookers],
        input: () => ({ at: 'zhizao-g1' }),
      },
      { where: 'of the branch', may: seen, input: () => ({ at: 'zhizao' }) },
      {
        where: 'of the general branch',
        may: [...general, 'assessor'],
        input: () => ({ at: 'xinghe-jiguan' }),
      },
    ],
    appoint: [
      {
        where: 'in the branch',
        may: officers,
        input: async () => ({
          post: 'deputySecretary',
          at: 'zhizao',
          member: (await of()).member,
          from: '2026-03-01',
        }),
      },
      {
        where: 'an instructor',
        may: general,
        input: async () => ({
          post: 'instructor',
          at: 'zhizao',
          member: (await of()).member,
          from: '2026-03-01',
        }),
      },
      {
        where: 'an assessor',
        may: office,
        input: async () => ({
          post: 'assessor',
          at: 'xinghe',
          member: (await of()).member,
          from: '2026-03-01',
        }),
      },
    ],
    endPost: [{ may: officers, input: async () => ({ ...(await withPost()), until: '2026-03-24' }) }],
    handOver: [
      {
        may: officers,
        input: async () => ({ ...(await withPost()), to: (await of()).member, until: '2026-03-24' }),
      },
    ],
    applicants: [{ may: officers, input: () => ({ branch: 'zhizao' }) }],
    addApplicant: [
      {
        may: officers,
        input: () => ({
          id: newId('new-applicant'),
          branch: 'zhizao',
          name: '示例',
          appliedOn: '2026-03-01',
        }),
      },
    ],
    advance: [
      {
        may: officers,
        input: async () => {
          const { _id: applicant, revision } = await anApplicant(house)
          return { applicant, revision, stage: 'activist', on: '2026-01-01' }
        },
      },
    ],
    endApplicant: [
      {
        may: officers,
        input: async () => {
          const { _id: applicant, revision } = await anApplicant(house)
          return { applicant, revision, on: '2026-03-01' }
        },
      },
    ],
    askCorrection: [{ may: everybody, input: () => ({ field: 'work', value: newId('岗位') }) }],
    corrections: everywhere,
    settleCorrection: [{ may: officers, input: aWish }],
  }
}
