import type { Meeting } from '#types/meeting'
import type { Minutes } from '#types/minutes'
import { gapsIn } from '#domain/meetings/gaps'
import { blankParts } from '#domain/meetings/minutes'

type Facts = Minutes['parts']['facts']['value']
type Looked = Parameters<typeof gapsIn>[0]

const whole: Partial<Facts> = { recorderName: '甲', hostName: '乙', place: '会议室' }
function looked({
  kind = 'groupMeeting',
  activities = [],
  facts = {},
  ...more
}: Partial<Pick<Meeting, 'kind' | 'activities'>> & {
  facts?: Partial<Facts>
} & Partial<Looked> = {}): Looked {
  const blank = blankParts({ agenda: ['学习'], hostName: '', place: '' })
  return {
    meeting: { kind, activities, status: 'closed', place: '' },
    parts: {
      ...blank,
      facts: { revision: 1, value: { ...blank.facts.value, ...whole, ...facts } },
      points: { revision: 1, value: [{ speaker: '甲', text: '同意' }] },
      resolutions: { revision: 1, value: [] },
    },
    missing: [],
    votes: [],
    ...more,
  }
}
const codes = (one: Looked): string[] => gapsIn(one).map(({ code }) => code)
const without = (part: 'agenda' | 'points' | 'resolutions'): Looked => {
  const one = looked()
  return { ...one, parts: { ...one.parts, [part]: { revision: 0, value: [] } } }
}

describe('记录缺什么 — what a record still lacks', () => {
  it('nothing, when all is there and nothing was resolved', () => {
    expect(codes(looked())).toEqual([])
  })

  it.each([
    ['recorderName', 'noRecorder'],
    ['hostName', 'noHost'],
    ['place', 'noPlace'],
  ] as const)('without %s', (field, code) => {
    expect(codes(looked({ facts: { [field]: '' } }))).toEqual([code])
  })

  it.each([
    ['agenda', 'noAgenda'],
    ['points', 'noPoints'],
    ['resolutions', 'noResolutions'],
  ] as const)('without %s', (part, code) => {
    expect(codes(without(part))).toEqual([code])
  })

  it('the place that the plan named is place enough', () => {
    const one = looked({ facts: { place: '' } })

    expect(codes({ ...one, meeting: { ...one.meeting, place: '会议室' } })).toEqual([])
  })

  it('points without a word in them are none', () => {
    const one = looked()
    const points = { revision: 1, value: [{ speaker: '甲', text: '' }] }

    expect(codes({ ...one, parts: { ...one.parts, points } })).toEqual(['noPoints'])
  })

  it('a lecturer, of a lecture and of a themed day that is one as well', () => {
    expect(codes(looked({ kind: 'partyLecture' }))).toEqual(['noLecturer'])
    expect(codes(looked({ kind: 'themedPartyDay', activities: ['partyLecture'] }))).toEqual(['noLecturer'])
    expect(codes(looked({ kind: 'partyLecture', facts: { lecturerName: '丙' } }))).toEqual([])
    expect(codes(looked({ kind: 'themedPartyDay' }))).toEqual([])
  })

  it('where criticism stays on paper: no points, but where the paper lies and who keeps it', () => {
    const one = (facts: Partial<Facts>) =>
      looked({ ...without('points'), kind: 'organizationalLifeMeeting', facts })
    const parts = { ...one({}).parts, points: { revision: 0, value: [] } }
    const lacks = (facts: Partial<Facts>) =>
      codes({
        ...one(facts),
        meeting: { kind: 'organizationalLifeMeeting', activities: [], status: 'closed', place: '会议室' },
        parts: { ...parts, facts: { revision: 1, value: { ...parts.facts.value, ...facts } } },
      })

    expect(lacks({})).toEqual(['noPaperPlace'])
    expect(lacks({ paperPlace: '档案柜' })).toEqual(['noPaperPlace'])
    expect(lacks({ paperPlace: '档案柜', paperKeeper: '甲' })).toEqual([])
  })

  it('whoever waits for the host’s word, and whoever is on leave for no class of reason', () => {
    const missing = [
      { state: 'unconfirmed' },
      { state: 'leaveAsked' },
      { state: 'leave' },
      { state: 'leave', reason: 'duty' },
      { state: 'absent' },
    ] as const
    const gaps = gapsIn(looked({ missing }))

    expect(gaps.map(({ code, say }) => [code, say])).toEqual([
      ['awaiting', '还有 2 人的请假或补传签到等主持人确认'],
      ['noReasons', '还有 1 位请假的同志没有选请假原因'],
    ])
  })

  it('that the meeting goes on still', () => {
    const one = looked()

    expect(codes({ ...one, meeting: { ...one.meeting, status: 'open' } })).toEqual(['notClosed'])
  })

  it('a vote that cannot be so, in its own words', () => {
    const votes = [{ id: 'v', wrong: '票数多于人数', quorate: true, say: '票数多于人数' }]

    expect(gapsIn(looked({ votes }))).toEqual([{ part: 'votes', code: 'voteWrong', say: '票数多于人数' }])
  })
})
