import type { Clause } from '#types/standard'
import { published } from '#domain/standards/published'
import { flagsInScheme, flagsInStandard } from '#domain/unit/flags'
import { sayFlag } from '#domain/wording/flags'
import { localWith, sound } from './told'

describe('what counts presence on a screen, ranks people or asks for pictures is flagged, with its reason', () => {
  const flagged = (change: Partial<Clause>) =>
    flagsInStandard(localWith({ clauses: [{ ...sound, ...change }] })).map(({ why }) => why)

  it.each<[Partial<Clause>, string]>([
    [{ title: '每日登录学习平台' }, 'logIns'],
    [
      { must: { kind: 'reach', figure: 'onlineMinutes', test: { op: 'atLeast', value: 60 }, unit: '分' } },
      'onlineTime',
    ],
    [{ title: '党员学习积分前十名，个人排名公示' }, 'ranksPeople'],
    [{ must: { kind: 'file', papers: ['会场照片'], every: 'year' } }, 'photos'],
  ])('%j', (change, why) => expect(flagged(change)).toEqual([why]))

  it.each<Partial<Clause>>([
    { title: '会议签到率' },
    { title: '支部年度考核排名第一' },
    { must: { kind: 'file', papers: ['会议记录'], every: 'year' } },
  ])('and this is not: %j', (change) => expect(flagged(change)).toEqual([]))

  it('an item of a scheme is looked at, too', () => {
    const scheme = published.schemes[0]!
    const [first, ...others] = scheme.dimensions
    const items = [{ ...first!.items[0]!, title: '学习平台点赞数' }, ...first!.items.slice(1)]

    expect(flagsInScheme(scheme)).toEqual([])
    expect(flagsInScheme({ ...scheme, dimensions: [{ ...first!, items }, ...others] })[0]).toMatchObject({
      why: 'onlineTime',
      words: '点赞',
    })
  })

  it('names the clause, the words and the reason', () => {
    expect(sayFlag({ id: 'LOCAL.1', why: 'ranksPeople', words: '个人排名' })).toBe(
      'LOCAL.1“个人排名”：给个人排名，本系统不支持',
    )
  })

  it('no published clause counts log-ins or online time, or ranks people', () => {
    const flags = published.standards.flatMap(flagsInStandard).filter(({ why }) => why !== 'photos')

    expect(flags).toEqual([])
  })
})
