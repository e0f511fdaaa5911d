import { bytesOf, toSend } from '../../../src/pages/minutes/to-send'
import type { TypedVote } from '../../../src/pages/minutes/typed'

const vote = (news: Partial<TypedVote> = {}): TypedVote => ({
  id: 'v',
  matter: '接收',
  business: 'ordinary',
  ...news,
})
const waits = (...votes: TypedVote[]) => {
  const prepared = toSend('votes', votes)
  return 'waits' in prepared ? prepared.waits : undefined
}

describe('what is blank is left out', () => {
  it('blank lines of an agenda', () => {
    expect(toSend('agenda', ['一 ', '', '  ', '二'])).toEqual({ value: ['一', '二'] })
  })
  it('points and resolutions with nothing in them', () => {
    expect(toSend('points', [{ speaker: '', text: ' \n' }])).toEqual({ value: [] })
    expect(toSend('resolutions', [{ id: 'r', text: '', owner: ' ' }])).toEqual({ value: [] })
  })
  it('a point of which only the speaker is known stays', () => {
    expect(toSend('points', [{ speaker: '张三', text: '' }])).toEqual({
      value: [{ speaker: '张三', text: '' }],
    })
  })
  it('a vote nobody has begun', () => {
    expect(toSend('votes', [vote({ matter: '' })])).toEqual({ value: [] })
  })
})

describe('a vote waits until it means something, and says for what', () => {
  it('for its matter', () =>
    expect(waits(vote({ matter: ' ', inFavour: 3 }))).toBe('第 1 项表决还没有写表决事项'))
  it('for the votes in favour', () => expect(waits(vote())).toBe('“接收”还没有填赞成票数'))
  it('no vote at all in favour is a number too', () => expect(waits(vote({ inFavour: 0 }))).toBeUndefined())
  it('for the seats of an election', () =>
    expect(waits(vote({ business: 'election' }))).toBe('“接收”还没有填应选名额'))
  it('for what each candidate got', () => {
    const candidates = [{ name: '甲', inFavour: 1 }, { name: '乙' }]
    expect(waits(vote({ business: 'election', seats: 1, candidates }))).toBe('“接收”还没有填乙的得票数')
  })
  it('for the name of whoever got votes', () => {
    const candidates = [{ name: '', inFavour: 1 }]
    expect(waits(vote({ business: 'election', seats: 1, candidates }))).toBe('“接收”还有候选人没有写姓名')
  })
})

describe('what belongs to another business is not sent', () => {
  it('written opinions only for admissions', () => {
    const counts = { inFavour: 3, written: 2 }
    expect(toSend('votes', [vote(counts)])).toMatchObject({ value: [{ written: 0 }] })
    expect(toSend('votes', [vote({ ...counts, business: 'admission' })])).toMatchObject({
      value: [{ written: 2 }],
    })
  })
  it('ballots and candidates only for elections', () => {
    const prepared = toSend('votes', [
      vote({ inFavour: 3, seats: 2, handedOut: 5, candidates: [{ name: '甲' }] }),
    ])
    expect(prepared).toEqual({
      value: [
        {
          ...{ id: 'v', matter: '接收', business: 'ordinary' },
          ...{ inFavour: 3, against: 0, abstained: 0, written: 0 },
        },
      ],
    })
  })
})

describe('what a call cannot carry waits on the phone', () => {
  const long = (letters: number) => toSend('points', [{ speaker: '', text: '字'.repeat(letters) }])
  it('just below the line it goes', () => expect(long(29_980)).toHaveProperty('value'))
  it('just above it does not', () => expect(long(30_000)).toHaveProperty('waits'))
  it('a Chinese character takes three bytes, a smile four', () =>
    expect(bytesOf('a字😀é')).toBe(1 + 3 + 4 + 2))
})
