import type { SignInColumn } from '../../../cloudfunctions/exchange/sign-in/columns'
import { columnOf } from '../../../cloudfunctions/exchange/sign-in/columns'
import { saidIn } from '../../../cloudfunctions/exchange/sign-in/said'
import { verdictOf } from '../../../cloudfunctions/exchange/sign-in/verdict'
import type { Cell } from '../../../cloudfunctions/exchange/sheet/sheet'

const text = (written: string): Cell => ({ kind: 'text', text: written })
const number = (value: number, isDate = false): Cell => ({
  ...{ kind: 'number', text: String(value), value, isDate },
})
const told = (column: SignInColumn, written: string | Cell) =>
  saidIn(column, typeof written === 'string' ? text(written) : written, '甲立春').join(' ')

describe('表头 — what a header means', () => {
  it.each([
    ['name', '姓名 姓　名 党员姓名 参会人员 与会人员 人员姓名 姓名（必填）'],
    [
      'present',
      '出席/缺席 签到 签到时间 签到时间(北京时间) 签名 本人签字 到会情况 出席情况 考勤 是否到会 状态',
    ],
    ['late', '迟到 是否迟到 迟到(分钟)'],
    ['leftEarly', '早退 是否早退'],
    ['leave', '请假 请假事由 请假原因 是否请假'],
    ['absent', '缺席 缺勤 旷会'],
    ['words', '迟到/早退 迟到、早退、请假 缺席原因 缺席及原因'],
    ['note', '备注 说明 方式 签到方式 审批人'],
    [undefined, '序号 职务 单位 部门 电话 手机号码 会议编号 签到地点 签退时间 党小组'],
  ])('%s', (means, headers) => {
    for (const header of headers.split(' ')) expect([header, columnOf(header)]).toEqual([header, means])
  })
})

describe('一格里写的 — what a cell says', () => {
  it.each([
    '✓',
    '√',
    '✔',
    '☑',
    'V',
    '到',
    '已到',
    '9:05',
    '上午9：05',
    '9点05',
    '是',
    '1',
    '补签',
    '线上参会',
    '甲立春',
    '甲 立春',
  ])('under 签到 “%s” is a person who came', (written) => expect(told('present', written)).toBe('present'))

  it.each(['×', '✗', 'x', '否', '缺', '缺席', '旷会', '未到', '未签到', '没来', '0'])(
    'under 签到 “%s” is one who did not',
    (written) => expect(told('present', written)).toBe('absent'),
  )

  it.each(['请假', '事假', '病假', '公出', '出差', '因公外出', '年休假'])(
    'under 签到 “%s” is a leave, and nothing of why is kept',
    (written) => expect(told('present', written)).toBe('leave'),
  )

  it.each(['○', '△', '/', '乙雨水', '？', '8'])('under 签到 “%s” is nothing to be sure of', (written) =>
    expect(told('present', written)).toBe('unclear'),
  )

  it.each(['', '-', '——'])('under 签到 “%s” is nothing at all', (written) =>
    expect(told('present', written)).toBe(''),
  )

  it('a time of day is one however the program keeps it', () => {
    expect(told('present', number(0.378472))).toBe('present')
    expect(told('present', number(46106.378472, true))).toBe('present')
    expect(told('present', number(378))).toBe('unclear')
  })

  it('a formula that failed or was never calculated tells nothing', () => {
    expect(told('present', { kind: 'error', text: '#N/A' })).toBe('unclear')
    expect(told('note', { kind: 'uncalculated', text: '' })).toBe('unclear')
  })

  it.each([
    ['late', '✓', 'late'],
    ['late', '10分钟', 'late'],
    ['late', '9:35', 'late'],
    ['late', '否', ''],
    ['late', '未迟到', ''],
    ['late', '无迟到早退', ''],
    ['late', '0', ''],
    ['late', '×', 'unclear'],
    ['leftEarly', '√', 'leftEarly'],
    ['leave', '公务', 'leave'],
    ['leave', '无', ''],
    ['leave', '未请假', ''],
    ['leave', '待批', 'waits'],
    ['absent', '✓', 'absent'],
    ['absent', '事假', 'leave'],
  ] as const)('under %s “%s” is: %s', (column, written, meant) => expect(told(column, written)).toBe(meant))

  it.each([
    ['请假', 'leave'],
    ['迟到10分钟，早退', 'late leftEarly'],
    ['主持人', ''],
    ['补传待确认', 'waits'],
    ['无故缺席', 'absent'],
    ['✓', ''],
  ])('in a note “%s” is: %s', (written, meant) => expect(told('note', written)).toBe(meant))

  it('under 迟到/早退 a mark could mean either', () => {
    expect(told('words', '✓')).toBe('unclear')
    expect(told('words', '早退')).toBe('leftEarly')
    expect(told('words', '无')).toBe('')
  })

  it('somebody called 旷 or 假 signs like anybody else', () => {
    expect(saidIn('present', text('旷大寒'), '旷大寒')).toEqual(['present'])
  })
})

describe('一行的结论 — what a line comes to', () => {
  it.each([
    [[], { state: 'absent' }],
    [['present'], { state: 'present' }],
    [['present', 'late'], { state: 'late' }],
    [['leftEarly'], { state: 'present', leftEarly: true }],
    [['late', 'leftEarly'], { state: 'late', leftEarly: true }],
    [['absent', 'leave'], { state: 'leave' }],
    [['absent'], { state: 'absent' }],
  ] as const)('%j is %j', (said, verdict) => expect(verdictOf(said)).toEqual(verdict))

  it.each([
    [['present', 'leave']],
    [['late', 'absent']],
    [['unclear', 'present']],
    [['waits', 'present']],
  ] as const)('%j is left to the host', (said) => {
    expect(verdictOf(said)).toEqual({ problem: expect.stringMatching(/点名页/) as string })
  })
})
