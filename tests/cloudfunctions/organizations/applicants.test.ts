import type { Applicant } from '#types/applicant'
import type { Organization } from '#types/organization'
import { good, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const office = () => house.as('zonghe-05')
const revision = async (id: string) => (await house.stored<Organization>('organizations', id))!.revision
const applicant = () => house.stored<Applicant>('applicants', 'on-the-way')

describe('入党申请人 — those on the way to joining', () => {
  it('come along when their branch moves, and go over when it ends in another', async () => {
    good(
      await house.as('xinxing-01')('roster', 'addApplicant', {
        ...{ id: 'on-the-way', branch: 'xinxing', name: '示例', appliedOn: '2026-01-05' },
      }),
    )
    const moved = { at: 'xinxing', under: 'xinghe-jiguan', from: '2026-03-01' } as const
    good(await office()('organizations', 'move', { ...moved, revision: await revision('xinxing') }))
    expect((await applicant())!.path).toEqual(['xinghe', 'xinghe-jiguan', 'xinxing'])

    const ended = { at: 'xinxing', on: '2026-03-20', into: 'zhizao' } as const
    const asked = { ...ended, revision: await revision('xinxing') }
    expect(good(await office()('organizations', 'end', asked)).left).toBe(0)
    expect(await applicant()).toMatchObject({
      branch: 'zhizao',
      path: ['xinghe', 'xinghe-jiguan', 'zhizao'],
    })
    const entries = { document: 'on-the-way', did: 'organizations.end' }
    const { data } = await house.database().collection('journal').where(entries).get()
    expect(data).toMatchObject([{ by: 'zonghe-05', chain: 'xinxing', fields: ['branch', 'path'] }])
  })

  it('keep a branch from ending that goes into none, until they have come to an end', async () => {
    const branch = { id: 'short-lived', level: 'branch', under: 'xinghe', name: '短期党支部' } as const
    good(await office()('organizations', 'found', { ...branch, on: '2026-01-05' }))
    const applicant = { id: 'alone', branch: 'short-lived', name: '示例', appliedOn: '2026-01-05' } as const
    const { revision: seen } = good(await office()('roster', 'addApplicant', applicant))
    const ended = async () =>
      office()('organizations', 'end', {
        ...{ at: 'short-lived', on: '2026-03-20', revision: await revision('short-lived') },
      })

    expect(await ended()).toMatchObject(refusal('invalid', /入党申请人/))
    const over = { applicant: 'alone', revision: seen, on: '2026-03-01' } as const
    good(await office()('roster', 'endApplicant', over))
    expect(good(await ended()).left).toBe(0)
  })
})
