import type { MakeUpTask } from '#types/make-up'
import type { OwnRow } from '#types/meetings'
import type { PersonYear } from '#types/tally'
import { sayTask } from '../../src/components/make-up-words'
import { sayOwnRow, stateWord } from '../../src/components/meeting-words'
import { sayYear } from '../../src/pages/my-meetings/say-year'

const row = (more: Partial<OwnRow> = {}): OwnRow => ({
  ...{ state: 'present', at: '2026-03-25T01:28:00.000Z', way: 'scan', byName: '本人', guest: false },
  ...more,
})

describe('how one stands at a meeting', () => {
  it.each([
    ['按时 09:28', row()],
    ['列席 09:28', row({ guest: true })],
    [
      '迟到 09:28，签退 10:31（早退）',
      row({ state: 'late', leftAt: '2026-03-25T02:31:00.000Z', leftEarly: true }),
    ],
    ['按时 09:28，签退 3月26日 00:05', row({ leftAt: '2026-03-25T16:05:00.000Z' })],
    ['按时 09:28，早退', row({ leftEarly: true })],
    ['请假待批（公务）', row({ state: 'leaveAsked', reason: 'duty' })],
    ['请假', row({ state: 'leave' })],
    ['补传待确认', row({ state: 'unconfirmed' })],
  ])('%s', (words, one) => expect(sayOwnRow(one, '2026-03-25')).toBe(words))

  it('is not absent before the meeting is over', () => {
    expect([stateWord('absent', false).word, stateWord('absent', true).word]).toEqual(['未到', '缺席'])
  })
})

describe('something to make up', () => {
  const task = (more: Partial<MakeUpTask> = {}): MakeUpTask => ({
    ...{ meeting: 'm', member: 'a', name: '甲', kindName: '党课', title: '三月党课', day: '2026-03-25' },
    ...{ dueOn: '2026-04-24', status: 'owed', ...more },
  })
  const report = {
    what: '讲稿',
    way: 'ownStudy',
    minutes: 60,
    doneOn: '2026-04-01',
    reportedAt: '2026-04-01T01:00:00.000Z',
  } as const
  const answer = { by: 'b', byName: '乙', at: '2026-04-02T01:00:00.000Z', reason: '请写明学了什么' }

  it.each([
    ['2026-04-23', '待补学，还有 1 天，请在2026年4月24日前补完'],
    ['2026-04-24', '待补学，今天是最后一天'],
    ['2026-04-25', '待补学，已过期限 1 天，请尽快补上'],
  ])('says on %s how much time is left', (today, words) => expect(sayTask(task(), today)).toBe(words))

  it('says why it was sent back', () => {
    const back = task({ status: 'sentBack', report: { ...report, answer } })
    expect(sayTask(back, '2026-04-23')).toContain('已退回（请写明学了什么），还有 1 天')
  })

  it('made up is never called attended', () => {
    expect(sayTask(task({ status: 'accepted', report }), '2026-04-23')).toBe(
      '已通过，记为已补学，到会记录不变',
    )
  })
})

describe("one's own year", () => {
  const year = (more: Partial<PersonYear> = {}): PersonYear => ({
    ...{
      member: 'a',
      name: '甲',
      due: 12,
      present: 10,
      late: 0,
      leftEarly: 0,
      leave: 1,
      absent: 1,
      madeUp: 0,
    },
    ...more,
  })

  it('is said in one sentence', () => {
    expect(sayYear(2026, year())).toBe('2026 年应到 12 次，到会 10 次，请假 1 次，缺席 1 次。')
  })

  it('has who came late or left early within those who came, and what was made up outside', () => {
    expect(sayYear(2026, year({ late: 2, leftEarly: 1, madeUp: 1 }))).toBe(
      '2026 年应到 12 次，到会 10 次（含迟到 2 次、早退 1 次），请假 1 次，缺席 1 次。补学 1 次，另记为已补学。',
    )
  })

  it('of whoever was never due is no row of noughts', () => {
    expect(sayYear(2026, year({ due: 0, present: 0 }))).toBe('2026 年还没有应到的会议。')
  })
})
