import type { Clause } from '#types/standard'
import { published } from '#domain/standards/published'
import { flagsInRules, flagsInScheme, flagsInStandard } from '#domain/unit/flags'
import { sayFlag } from '#domain/wording/flags'
import { localWith, sound } from './told'

describe('what counts presence on a screen, ranks people or asks for pictures or places is flagged, with its reason', () => {
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

  it.each([
    ['学习强国积分', 'logIns'],
    ['日活率', 'logIns'],
    ['每日签到', 'logIns'],
    ['每日打开小程序', 'logIns'],
    ['memberLoginCount', 'logIns'],
    ['log_ins', 'logIns'],
    ['观看时长', 'onlineTime'],
    ['阅读量', 'onlineTime'],
    ['screenTime', 'onlineTime'],
    ['按积分高低排序公布名单', 'ranksPeople'],
    ['memberRanking', 'ranksPeople'],
    ['合影', 'photos'],
    ['留影', 'photos'],
    ['影像资料', 'photos'],
    ['不得少于三张照片', 'photos'],
    ['不要求签字，要求截图', 'photos'],
    ['groupPhoto', 'photos'],
    ['人脸识别', 'place'],
    ['上传定位', 'place'],
    ['faceCheck', 'place'],
    ['uploadLocation', 'place'],
  ])('“%s” is flagged: %s', (title, why) => expect(flagged({ title })).toEqual([why]))

  it.each([
    'catalogIndex',
    'dialogInvited',
    'photocopy',
    'faceToFaceTalk',
    'allocation',
    '图片展',
    '参观红色打卡点',
    '登录户口',
    '主题党日活动',
    '找准职能定位',
    '不得以登录次数排名',
    '活动不要求照片',
    '不搞积分排名',
    '禁止强制打卡、截图',
    '无需人脸识别',
  ])('“%s” is not', (title) => expect(flagged({ title })).toEqual([]))

  it('what a decision asks otherwise is looked at like an override', () => {
    const then = { clauses: { 'ORGAN.6.1d': { title: '党课须上传照片' } } }
    const decision = { ruling: 'X01', reading: '每季一次', from: '2026-01-01', by: '党委', then } as const
    const change = { title: '上传定位' }
    const overrides = [{ clause: 'ORGAN.5.2a', from: '2026-01-01', why: '改', change }] as const
    const flags = flagsInRules({ local: [localWith({ overrides })], decisions: [decision] })

    expect(flags.map(({ id, why }) => [id, why])).toEqual([
      ['ORGAN.5.2a', 'place'],
      ['ORGAN.6.1d', 'photos'],
    ])
  })

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
