import { fill } from '../../../cloudfunctions/exchange/record/fill'
import type { Source } from '../../../cloudfunctions/exchange/record/source'
import { aMeeting, aRow, five, someMinutes } from './a-meeting'

const source = (more: Partial<Source> = {}): Source => ({
  ...{ meeting: aMeeting(), rows: [], minutes: someMinutes(), votes: [], named: ['zonghe'] },
  ...more,
})

/** What stands under a label, its lines joined; nothing where there is no such label. */
const under = (given: Source, label: string): string | undefined =>
  fill(given)
    .rows.flat()
    .find((field) => field.label === label)
    ?.lines.join('｜')

const facts = { lecturerName: '', form: 'onSite', paperPlace: '', paperKeeper: '' } as const

describe('会议记录的内容 — what a record says', () => {
  it('stands in the order of the paper notebook', () => {
    const labels = fill(source())
      .rows.flat()
      .map(({ label }) => label)

    expect(labels).toEqual([
      ...['会议名称', '时间', '地点', '形式', '主持', '记录', '应到', '实到', '缺席及原因', '列席'],
      ...['议题', '发言要点', '决议'],
    ])
  })

  it('when and where, who led and who wrote', () => {
    const minutes = someMinutes({ facts: { ...facts, recorderName: '乙雨水', hostName: '', form: 'mixed' } })

    expect(under(source(), '时间')).toBe('2026年3月25日（星期三）09:25—10:55')
    expect(under(source(), '地点')).toBe('三楼会议室')
    expect(under(source({ minutes }), '主持')).toBe('甲立春')
    expect(under(source({ minutes }), '记录')).toBe('乙雨水')
    expect(under(source({ minutes }), '形式')).toBe('线上线下结合')
  })

  it('a meeting past midnight says on which day it ends', () => {
    const meeting = aMeeting({ endsAt: '2026-03-25T16:10:00.000Z' })
    expect(under(source({ meeting }), '时间')).toBe('2026年3月25日（星期三）09:25—3月26日 00:10')
  })

  it('whoever led in fact, where that was another than the host', () => {
    const minutes = someMinutes({ facts: { ...facts, recorderName: '', hostName: '丙惊蛰' } })
    expect(under(source({ minutes }), '主持')).toBe('丙惊蛰')
  })

  it('how many were due, came and were missed, the latter with the class of their reason', () => {
    const rows = [
      ...[aRow('jia'), aRow('yi', { state: 'late', leftEarly: true })],
      ...[aRow('bing', { state: 'leave', reason: 'health' }), aRow('ding', { state: 'leaveAsked' })],
      aRow('guest', { name: '己谷雨' }),
    ]

    expect(under(source({ rows }), '应到')).toBe('5 人')
    expect(under(source({ rows }), '实到')).toBe('2 人（含迟到 1 人、早退 1 人）')
    expect(under(source({ rows }), '缺席及原因')).toBe(
      '请假 1 人：丙惊蛰（身体原因）｜缺席 2 人：丁春分（请假待批）、戊清明',
    )
    expect(under(source({ rows }), '列席')).toBe('己谷雨')
  })

  it('no names of absentees to those who may not know them', () => {
    const rows = [aRow('jia'), aRow('bing', { state: 'leave', reason: 'health' })]
    const outcomes = [
      {
        ...{ member: 'yi', state: 'absent' as const },
        madeUp: { doneOn: '2026-04-02' as const, acceptedAt: '2026-04-03T01:00:00.000Z', minutes: 90 },
      },
    ]
    const exempt = [{ member: 'old', name: '庚立夏', branch: 'zonghe', approvedOn: '2026-01-05' as const }]
    const meeting = aMeeting({ outcomes, exempt })
    const all = fill(source({ meeting, rows, named: [] }))
      .rows.flat()
      .flatMap(({ lines }) => lines)

    expect(under(source({ meeting, rows, named: [] }), '缺席及原因')).toBe('请假 1 人｜缺席 3 人')
    expect(all.join()).not.toMatch(/乙雨水|丙惊蛰|丁春分|戊清明|庚立夏/)
  })

  it('of a joint meeting only the absentees of the reader’s own branch', () => {
    const due = five.map((person, n) => ({ ...person, branch: n < 3 ? 'zonghe' : 'zhizao' }))
    const meeting = aMeeting({ due, branches: ['zonghe', 'zhizao'] })
    const rows = [aRow('jia'), aRow('yi')]

    expect(under(source({ meeting, rows }), '缺席及原因')).toBe('缺席 3 人：丙惊蛰')
  })

  it('that nobody was missed, in a word', () => {
    expect(under(source({ rows: five.map(({ member }) => aRow(member)) }), '缺席及原因')).toBe('无')
  })

  it('while it runs nobody is absent yet', () => {
    const meeting = aMeeting({ status: 'open' })
    expect(under(source({ meeting, rows: [aRow('jia')] }), '缺席及原因')).toMatch(/^未到 4 人/)
  })

  it('before it begins only how many are expected', () => {
    const meeting = aMeeting({ status: 'planned' })

    expect(under(source({ meeting }), '应到')).toBe('5 人')
    expect(under(source({ meeting }), '实到')).toBe('')
    expect(under(source({ meeting }), '缺席及原因')).toBe('')
  })

  it('the voters, where the meeting decides', () => {
    const meeting = aMeeting({ quorum: 'halfOrMore' })
    const rows = ['jia', 'yi', 'bing'].map((member) => aRow(member))

    expect(under(source({ meeting, rows }), '表决人数')).toMatch(/有表决权 5 人，到会 3 人，已达到/)
  })

  it('what was made up as made up, and who was not expected', () => {
    const madeUp = { doneOn: '2026-04-02' as const, acceptedAt: '2026-04-03T01:00:00.000Z', minutes: 90 }
    const exempt = [{ member: 'old', name: '庚立夏', branch: 'zonghe', approvedOn: '2026-01-05' as const }]
    const meeting = aMeeting({ exempt, outcomes: [{ member: 'yi', state: 'absent', madeUp }] })

    expect(under(source({ meeting }), '会后补学')).toBe('1 人｜乙雨水（2026-04-02，90 分钟）')
    expect(under(source({ meeting }), '不计入应到')).toBe(
      '经批准长期免予参加 1 人｜庚立夏（2026-01-05 批准）',
    )
    expect(under(source({ meeting }), '缺席及原因')).toMatch(/缺席 5 人/)
  })

  it('who said what, line by line', () => {
    const points = [
      { speaker: '甲立春', text: '先讲第一点。\n再讲第二点。' },
      { speaker: '', text: '大家同意。' },
    ]
    expect(under(source({ minutes: someMinutes({ points }) }), '发言要点')).toBe(
      '甲立春：先讲第一点。｜再讲第二点。｜大家同意。',
    )
  })

  it.each(['organizationalLifeMeeting', 'leadershipLifeMeeting', 'memberAppraisal'] as const)(
    'of a %s only where the paper lies, whatever was written',
    (kind) => {
      const points = [{ speaker: '甲立春', text: '对乙雨水的批评' }]
      const paper = {
        ...facts,
        recorderName: '',
        hostName: '',
        paperPlace: '档案柜三层',
        paperKeeper: '乙雨水',
      }
      const given = source({ meeting: aMeeting({ kind }), minutes: someMinutes({ points, facts: paper }) })

      expect(under(given, '发言要点')).toBe('记于纸质材料，不录入本系统｜存放处：档案柜三层｜保管人：乙雨水')
    },
  )

  it('the agenda as it was gone through, else as it was announced', () => {
    const minutes = someMinutes({ agenda: ['学习文件', '讨论计划'] })

    expect(under(source({ minutes }), '议题')).toBe('1. 学习文件｜2. 讨论计划')
    expect(under(source(), '议题')).toBe('通报一季度工作')
  })

  it('what was resolved, who carries it out and by when', () => {
    const resolutions = [
      { id: 'r1', text: '四月开展走访', owner: '丙惊蛰', dueOn: '2026-04-30' as const },
      { id: 'r2', text: '张贴公示', owner: '', doneOn: '2026-03-26' as const },
    ]
    expect(under(source({ minutes: someMinutes({ resolutions }) }), '决议')).toBe(
      '1. 四月开展走访（落实责任人：丙惊蛰；期限：2026-04-30）｜2. 张贴公示（2026-03-26 已落实）',
    )
  })

  it('the votes by hand, with what came of them', () => {
    const vote = { id: 'v1', matter: '接收庚立夏为预备党员', business: 'admission' as const, written: 1 }
    const votes = [{ ...vote, inFavour: 4, against: 0, abstained: 1 }]
    const given = source({
      minutes: someMinutes({ votes }),
      votes: [{ id: 'v1', quorate: true, carried: true, say: '超过应到有表决权人数的半数，通过' }],
    })

    expect(under(given, '表决')).toBe(
      '接收庚立夏为预备党员：赞成 4 票，反对 0 票，弃权 1 票，书面赞成 1 票｜超过应到有表决权人数的半数，通过',
    )
  })

  it('an election by its ballots', () => {
    const election = { id: 'v1', matter: '选举支部委员', business: 'election' as const, written: 0 }
    const candidates = [
      { name: '甲立春', inFavour: 5 },
      { name: '乙雨水', inFavour: 3 },
    ]
    const ballots = { seats: 1, handedOut: 5, cameBack: 5, candidates }
    const votes = [{ ...election, ...ballots, inFavour: 0, against: 0, abstained: 0 }]

    expect(under(source({ minutes: someMinutes({ votes }) }), '表决')).toBe(
      '选举支部委员：应选 1 名，发出选票 5 张，收回 5 张，甲立春 5 票，乙雨水 3 票',
    )
  })

  it('of a lecture its title, who gave it and the hours it earns', () => {
    const meeting = aMeeting({ kind: 'partyLecture', kindName: '党课', earns: true, title: '坚守初心' })
    const minutes = someMinutes({
      facts: { ...facts, recorderName: '', hostName: '', lecturerName: '丁春分' },
    })

    expect(fill(source({ meeting })).heading).toBe('党课记录')
    expect(under(source({ meeting }), '题目')).toBe('坚守初心')
    expect(under(source({ meeting, minutes }), '主讲人')).toBe('丁春分')
    expect(under(source({ meeting }), '学时')).toBe('1.5')
  })

  it('why it was written down later, and what was added since', () => {
    const at = '2026-05-02T01:00:00.000Z'
    const by = { by: 'jia', byName: '甲立春', at }
    const answer = { given: true, say: '', byName: '辛小满', at }
    const meeting = aMeeting({
      afterwards: { reason: '会场停电', at },
      lateEntry: { reason: '会场停电', askedAt: at, answer },
    })
    const minutes = someMinutes({}, { corrections: [{ id: 'c1', text: '地点应为四楼', ...by }] })

    expect(under(source({ meeting }), '补开补录')).toBe(
      '补录：2026年5月2日（星期六）登记，原因：会场停电｜逾期登记：会场停电；上级党组织同意（辛小满，2026-05-02）',
    )
    expect(under(source({ minutes }), '更正')).toBe('地点应为四楼（甲立春，2026-05-02）')
  })
})

describe('草稿 — what is only a draft', () => {
  it.each([
    ['nothing written', undefined, /尚未填写/],
    ['a draft', someMinutes({}, { status: 'draft' }), /尚未确认/],
    ['one that was sent back', someMinutes({}, { status: 'sentBack' }), /已退回/],
  ])('%s says so', (_, minutes, say) => {
    const given = source()
    delete given.minutes
    expect(fill({ ...given, ...(minutes && { minutes }) }).draft).toMatch(say)
  })

  it.each(['confirmed', 'closed'] as const)('one that is %s says nothing of the kind', (status) => {
    expect(fill(source({ minutes: someMinutes({}, { status }) }))).not.toHaveProperty('draft')
  })
})
