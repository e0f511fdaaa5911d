import { kinds } from '#domain/meetings/kinds'
import { emptyDraft, lacking, toSend, written, type Draft } from '../../src/pages/plan/draft'
import type { Offer } from '../../src/pages/plan/kinds-on-offer'

const offered = (kind: keyof typeof kinds): Offer => ({ ...kinds[kind], key: kind, kind })
const draft = (news: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  of: 'themedPartyDay',
  day: '2026-03-27',
  time: '15:00',
  ...news,
})
const callers = { branch: 'zonghe', above: { at: 'jiguan' } }
const two = [
  { id: 'zonghe', name: '综合处党支部' },
  { id: 'fazhan', name: '发展处党支部' },
]

it('what the planner left open is not sent, so that the kind decides it', () => {
  const sent = toSend(draft(), offered('themedPartyDay'), undefined, callers)
  for (const field of ['minutes', 'makeUp', 'for', 'afterwards', 'joint', 'chosen', 'group'])
    expect(sent).not.toHaveProperty(field)
})

it('a wish of no is sent as no', () => {
  expect(toSend(draft({ makeUp: false }), offered('partyLecture'), undefined, callers).makeUp).toBe(false)
})

it('the start is told in the time of China', () => {
  expect(toSend(draft(), offered('partyLecture'), undefined, callers).startsAt).toBe(
    '2026-03-27T15:00:00+08:00',
  )
})

it('a joint meeting is called by whoever stands above the branches', () => {
  const sent = toSend(draft({ joint: two }), offered('partyLecture'), undefined, callers)
  expect(sent).toMatchObject({ branch: 'jiguan', joint: ['zonghe', 'fazhan'] })
})

it('whoever stands above nobody calls the own branch together', () => {
  const sent = toSend(draft({ joint: two }), offered('partyLecture'), undefined, { branch: 'zonghe' })
  expect(sent.branch).toBe('zonghe')
  expect(sent).not.toHaveProperty('joint')
})

it('the people ticked stay behind where the kind names those due by itself', () => {
  const chosen = [{ id: 'zonghe-01', name: '甲立春' }]
  expect(toSend(draft({ chosen }), offered('superiorEvent'), undefined, callers).chosen).toEqual([
    'zonghe-01',
  ])
  expect(toSend(draft({ chosen }), offered('partyLecture'), undefined, callers)).not.toHaveProperty('chosen')
})

it('empty lines are no items of an agenda', () => {
  expect(written([' 学习文件 ', '', '   ', '讨论'])).toEqual(['学习文件', '讨论'])
})

it('a group meeting waits for its group', () => {
  expect(lacking(draft(), offered('groupMeeting'), undefined)).toMatch(/党小组/)
  expect(lacking(draft(), offered('groupMeeting'), 'zonghe-g1')).toBeUndefined()
})

it('a joint meeting waits for its second branch', () => {
  expect(lacking(draft({ joint: two.slice(0, 1) }), offered('partyLecture'), undefined)).toMatch(/两个党支部/)
  expect(lacking(draft({ joint: two }), offered('partyLecture'), undefined)).toBeUndefined()
})

it('a meeting of those who are named waits for the first name', () => {
  expect(lacking(draft(), offered('superiorEvent'), undefined)).toMatch(/应到的人/)
  const chosen = [{ id: 'zonghe-01', name: '甲立春' }]
  expect(lacking(draft({ chosen }), offered('superiorEvent'), undefined)).toBeUndefined()
})

it('what is written down afterwards waits for its reason, and spaces are none', () => {
  expect(lacking(draft({ afterwards: '  ' }), offered('partyLecture'), undefined)).toMatch(/原因/)
  expect(lacking(draft({ afterwards: '会场没有网络' }), offered('partyLecture'), undefined)).toBeUndefined()
})
