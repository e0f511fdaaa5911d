import type { Clause } from '#types/standard'
import type { LocalStandard, UnitRules } from '#types/unit-rules'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import { flagsInScheme, flagsInStandard } from '#domain/unit/flags'
import { sayFlag } from '#domain/wording/flags'
import { clauseThat } from '../builders'

const sound = clauseThat({ kind: 'judge' }, { id: 'LOCAL.1' })
const localWith = (changes: Partial<LocalStandard> = {}): LocalStandard => ({
  ...{ id: 'LOCAL', title: '补充', issuedBy: '党委', verified: true, clauses: [sound] },
  ...changes,
})
const told = (rules: UnitRules) =>
  checkRules(rules, published).map(({ clause, field }) => `${clause} ${field}`)
const toldOf = (change: Partial<Clause>) =>
  told({ local: [localWith({ clauses: [{ ...sound, ...change }] })] })

describe('a unit’s own rules are checked before they go live', () => {
  it('what is sound has no problems', () => {
    expect(told({})).toEqual([])
    expect(toldOf({})).toEqual([])
  })

  it.each<[Partial<Clause>, string]>([
    [{ id: 'ORGAN.6.1a' }, 'ORGAN.6.1a id'],
    [{ title: ' ' }, 'LOCAL.1 title'],
    [{ source: { document: '文件', section: '', item: '1' } }, 'LOCAL.1 source.section'],
    [{ effective: { from: '2026-02-30' } }, 'LOCAL.1 effective.from'],
    [{ effective: { from: '2026-02-01', until: '2026-01-31' } }, 'LOCAL.1 effective.until'],
    [{ sameAs: 'NOWHERE.1' }, 'LOCAL.1 sameAs'],
    [{ rulings: ['X99'] }, 'LOCAL.1 rulings'],
    [
      { must: { kind: 'hold', activity: '', atLeast: 1, every: 'month', by: 'branch' } },
      'LOCAL.1 must.activity',
    ],
    [
      { must: { kind: 'hold', activity: 'a', atLeast: 0, every: 'month', by: 'branch' } },
      'LOCAL.1 must.atLeast',
    ],
    [
      { must: { kind: 'hold', activity: 'a', atLeast: 1, every: 'month', by: 'branch', notIn: [13] } },
      'LOCAL.1 must.notIn',
    ],
    [{ must: { kind: 'study', whom: 'leaders', hours: 40 } }, 'LOCAL.1 must.otherwise'],
    [{ must: { kind: 'study', whom: 'members', hours: 0.5 } }, 'LOCAL.1 must.hours'],
    [{ must: { kind: 'file', papers: [], every: 'year' } }, 'LOCAL.1 must.papers'],
    [{ must: { kind: 'file', papers: ['计划', '计划'], every: 'year' } }, 'LOCAL.1 must.papers'],
    [{ must: { kind: 'share', part: 'a', whole: '' } }, 'LOCAL.1 must.whole'],
    [
      { must: { kind: 'reach', figure: 'f', test: { op: 'between', least: 5, most: 3 }, unit: '' } },
      'LOCAL.1 must.test.least',
    ],
    [
      {
        must: {
          kind: 'reach',
          figure: 'f',
          test: { op: 'atLeastRatio', numerator: 1, denominator: 0 },
          unit: '',
        },
      },
      'LOCAL.1 must.test.denominator',
    ],
    [
      { must: { kind: 'respond', trigger: 't', answer: 'a', within: { days: -1 } } },
      'LOCAL.1 must.within.days',
    ],
    [{ must: { kind: 'finish', task: 't', due: '02-29' } }, 'LOCAL.1 must.due'],
    [{ must: { kind: 'avoid', breach: 'b', months: 0 } }, 'LOCAL.1 must.months'],
    [{ must: { kind: 'combine', clauses: ['LOCAL.1', 'ORGAN.6.1a'] } }, 'LOCAL.1 must.clauses'],
  ])('%j', (change, problem) => expect(toldOf(change)).toEqual([problem]))

  it('two versions of a clause in force on one day are one too many', () => {
    const twice = [
      { ...sound, effective: { from: '2026-01-01', until: '2026-06-30' } },
      { ...sound, effective: { from: '2026-06-30' } },
    ] as const
    const apart = [twice[0], { ...sound, effective: { from: '2026-07-01' } }] as const

    expect(told({ local: [localWith({ clauses: twice })] })).toEqual([
      'LOCAL.1 effective',
      'LOCAL.1 effective',
    ])
    expect(told({ local: [localWith({ clauses: apart })] })).toEqual([])
  })

  it.each<[UnitRules, string]>([
    [{ local: [localWith({ id: 'ORGAN' })] }, 'ORGAN id'],
    [{ bound: [{ standard: 'ORGAM', from: '2026-01-01' }] }, 'ORGAM bound.standard'],
    [{ bound: [{ standard: 'ORGAN', from: '2026-01-01', until: '2025-12-31' }] }, 'ORGAN bound.until'],
    [
      { decisions: [{ ruling: 'X05', reading: '组织生活会', from: '2026-01-01', by: '党委' }] },
      'X05 decisions.ruling',
    ],
    [
      { decisions: [{ ruling: 'X01', reading: '每年一次', from: '2026-01-01', by: '党委' }] },
      'X01 decisions.reading',
    ],
    [
      { decisions: [{ ruling: 'X01', reading: '每季一次', from: '2026-02-29', by: '党委' }] },
      'X01 decisions.from',
    ],
    [{ decisions: [{ ruling: 'X01', reading: '每季一次', from: '2026-01-01', by: '' }] }, 'X01 decisions.by'],
    [{ scheme: 'STAR9' }, 'STAR9 scheme'],
    [{ schemes: { STAR9: {} } }, 'STAR9 schemes'],
    [{ schemes: { STAR1: { points: { D1a: 9 } } } }, 'STAR1 schemes'],
    [
      {
        local: [localWith({ overrides: [{ clause: 'ORGAN.9', from: '2026-01-01', why: '改', change: {} }] })],
      },
      'ORGAN.9 overrides.clause',
    ],
    [
      {
        local: [
          localWith({
            overrides: [
              { clause: 'ORGAN.6.1a', from: '2026-01-01', why: '改', change: { must: { kind: 'judge' } } },
            ],
          }),
        ],
      },
      'ORGAN.6.1a overrides.change.must.kind',
    ],
    [
      {
        local: [
          localWith({
            overrides: [
              { clause: 'ORGAN.6.1a', from: '2026-01-01', why: '改', change: { must: { atLeast: 0 } } },
            ],
          }),
        ],
      },
      'ORGAN.6.1a must.atLeast',
    ],
    [
      { local: [localWith({ retires: [{ clause: 'ORGAN.6.1a', from: '2026-01-01', why: '' }] })] },
      'ORGAN.6.1a retires.why',
    ],
  ])('%j', (rules, problem) => expect(told(rules)).toEqual([problem]))

  it('every problem says in words how it is mended', () => {
    for (const { says } of checkRules({ bound: [{ standard: 'X', from: '2026-13-01' }] }, published))
      expect(says).toMatch(/[\u4e00-\u9fff]{3,}/)
  })

  it('every registered consequence is of a clause there is, and makes sense', () => {
    for (const { id, readings, then = {} } of published.rulings)
      for (const [reading, { clauses = {} }] of Object.entries(then)) {
        expect([id, readings.includes(reading)]).toEqual([id, true])
        const overrides = Object.entries(clauses).map(([clause, change]) => ({
          ...{ clause, from: '2026-01-01' as const, why: reading, change },
        }))
        expect(told({ local: [localWith({ overrides })] })).toEqual([])
      }
  })
})

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
