import type { House } from '../house'
import { applicantRows } from './applicants'
import { correctionRows } from './corrections'
import { postRows } from './posts'
import { everybody, general, office, officers } from './roles'
import type { Table } from './row'
import { newId, one, whoLeft } from './subjects'

const places = [
  { where: 'of a group', may: officers, at: 'zhizao-g1' },
  { where: 'of the branch', may: officers, at: 'zhizao' },
  { where: 'of the general branch', may: general, at: 'xinghe-jiguan' },
  { where: 'of the committee', may: office, at: 'xinghe' },
]
const everywhere = places.map(({ at, ...row }) => ({ ...row, input: () => ({ at }) }))

/** The roster's rows: people of 制造车间党支部, each row with somebody of its own. */
export function rosterRows(house: House): Table<'roster'> {
  const exempt = {
    kind: 'exempt',
    from: '2026-01-01',
    enteredOn: '2026-01-01',
    approvedOn: '2026-01-01',
  } as const
  return {
    ...postRows(house),
    ...applicantRows(house),
    ...correctionRows(house, everywhere),
    list: everywhere,
    count: everywhere,
    member: [{ may: officers, input: async () => ({ member: (await one(house)).member }) }],
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
    edit: [{ may: officers, input: async () => ({ ...(await one(house)), change: { work: '岗位' } }) }],
    makeFull: [
      {
        may: officers,
        input: async () => ({
          ...(await one(house, { membership: 'probationary', joinedOn: '2025-01-01' })),
          on: '2026-03-01',
        }),
      },
    ],
    transfer: [
      { may: officers, input: async () => ({ ...(await one(house)), to: 'zonghe', on: '2026-03-01' }) },
    ],
    leave: [
      { may: officers, input: async () => ({ ...(await one(house)), went: 'left', on: '2026-03-01' }) },
    ],
    comeBack: [
      {
        may: officers,
        input: async () => ({
          ...(await one(house, whoLeft())),
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
          ...(await one(house)),
          kind: 'exempt',
          from: '2026-03-01',
          approvedOn: '2026-03-01',
        }),
      },
    ],
    endStatus: [
      {
        may: officers,
        input: async () => ({
          ...(await one(house, { statuses: [exempt] })),
          kind: 'exempt',
          until: '2026-03-01',
        }),
      },
    ],
  }
}
