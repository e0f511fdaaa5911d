import { judge } from '../../../src/pages/minutes/judge'
import type { TypedVote } from '../../../src/pages/minutes/typed'

const room = { kind: 'generalMeeting', quorum: 'halfOrMore', voters: { due: 20, present: 15 } } as const
const vote = (news: Partial<TypedVote>): TypedVote => ({
  id: 'v',
  matter: '计划',
  business: 'ordinary',
  ...news,
})

it('a vote nobody has begun is not judged', () => expect(judge(vote({ matter: '' }), room)).toBeUndefined())
it('what is still missing is said first', () =>
  expect(judge(vote({}), room)).toEqual({ is: 'open', say: '“计划”还没有填赞成票数' }))
it('as many votes as voters present can be', () =>
  expect(judge(vote({ inFavour: 11, against: 3, abstained: 1 }), room)?.is).toBe('good'))
it('one more cannot', () =>
  expect(judge(vote({ inFavour: 11, against: 3, abstained: 2 }), room)?.is).toBe('wrong'))
it('half of all who may vote carries nothing', () =>
  expect(judge(vote({ inFavour: 10 }), room)?.is).toBe('open'))
