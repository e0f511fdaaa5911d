import type { House } from '../house'
import { general, leaders, office, officers, own, onlookers, wholeLeaders } from './roles'
import type { Table } from './row'
import { one } from './subjects'

/** The rows of posts: who looks at them, and who fills them. */
export function postRows(house: House): Pick<Table<'roster'>, 'posts' | 'appoint' | 'endPost' | 'handOver'> {
  const withPost = async () => {
    const posts = [{ name: 'deputySecretary', at: 'zhizao', from: '2025-01-01' }] as const
    const { member } = await one(house, { posts: [...posts] })
    return { post: 'deputySecretary', at: 'zhizao', member } as const
  }
  return {
    posts: [
      {
        where: 'of the group',
        may: ['member', ...leaders, ...onlookers],
        input: () => ({ at: 'zhizao-g1' }),
      },
      {
        where: 'of the branch',
        may: [...own, ...wholeLeaders, ...onlookers],
        input: () => ({ at: 'zhizao' }),
      },
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
          member: (await one(house)).member,
          from: '2026-03-01',
        }),
      },
      {
        where: 'an instructor',
        may: general,
        input: async () => ({
          post: 'instructor',
          at: 'zhizao',
          member: (await one(house)).member,
          from: '2026-03-01',
        }),
      },
      {
        where: 'an assessor',
        may: office,
        input: async () => ({
          post: 'assessor',
          at: 'xinghe',
          member: (await one(house)).member,
          from: '2026-03-01',
        }),
      },
    ],
    endPost: [{ may: officers, input: async () => ({ ...(await withPost()), until: '2026-03-24' }) }],
    handOver: [
      {
        may: officers,
        input: async () => ({ ...(await withPost()), to: (await one(house)).member, until: '2026-03-24' }),
      },
    ],
  }
}
