import { fill } from '../../../cloudfunctions/exchange/record/fill'
import { aMeeting, aRow, five, someMinutes } from './a-meeting'
import { facts, source, under } from './a-record'

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
    ['a draft', someMinutes({}, { status: 'draft' }), /尚未确认/],
    ['one that was sent back', someMinutes({}, { status: 'sentBack' }), /已退回/],
  ])('%s says so', (_, minutes, say) => {
    expect(fill(source({ minutes })).draft).toMatch(say)
  })

  it.each(['confirmed', 'closed'] as const)('one that is %s says nothing of the kind', (status) => {
    expect(fill(source({ minutes: someMinutes({}, { status }) }))).not.toHaveProperty('draft')
  })
})
