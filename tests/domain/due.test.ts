import type { Member, Post, PostName } from '#types/member'
import { dueAt } from '#domain/meetings/due'
import { kinds } from '#domain/meetings/kinds'
import { onRollOf } from '#domain/roster/stays'
import { aMember, staying } from './a-member'

const member = (id: string, more: Partial<Member> = {}) => aMember({ _id: id, ...more })
const held = (name: PostName, at: string, more: Partial<Post> = {}): { posts: Post[] } => ({
  posts: [{ name, at, from: '2025-01-01', ...more }],
})
const names = (due: { member: string }[]) => due.map((person) => person.member)

describe('应到 — who is expected', () => {
  const roll = [
    member('secretary', { ...held('secretary', 'b'), group: 'g1' }),
    member('leader', { ...held('groupLeader', 'g2'), group: 'g2' }),
    member('probationary', { membership: 'probationary', group: 'g1' }),
    member('gone', { onRollUntil: '2026-03-24' }),
    member('stranger', { branch: 'other' }),
    member('sitsThere', { ...held('secretary', 'other'), group: 'g2' }),
    member('elsewhere', { ...held('generalBranchSecretary', 'c'), group: 'g2' }),
  ]
  const at = (kind: 'generalMeeting' | 'committeeMeeting' | 'groupMeeting', group?: string) =>
    dueAt({ circle: kinds[kind].due, branches: ['b'], day: '2026-03-25', ...(group && { group }) }, roll).due

  it('is the whole roll at a general meeting, without other branches and those who left', () => {
    expect(names(at('generalMeeting'))).toEqual([
      'secretary',
      'leader',
      'probationary',
      'sitsThere',
      'elsewhere',
    ])
  })

  it('is the committee at its own meeting: a group leader or an officer of another place does not sit on it', () => {
    expect(names(at('committeeMeeting'))).toEqual(['secretary'])
  })

  it('is one group at a group meeting', () => {
    expect(names(at('groupMeeting', 'g1'))).toEqual(['secretary', 'probationary'])
  })

  it('gives the vote to full members only', () => {
    expect(
      at('generalMeeting')
        .filter(({ voter }) => !voter)
        .map((p) => p.member),
    ).toEqual(['probationary'])
  })
})

describe('在册 — on the roll', () => {
  const stay = staying('b', '2026-03-01', '2026-03-31')

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ] as const)('on %s: %s', (day, on) => {
    expect(onRollOf(stay, 'b', day)).toBe(on)
  })
})
