import { sayQuorum, sayTally } from '#domain/wording/meetings'

const counts = { due: 23, present: 20, late: 0, leftEarly: 0, leave: 2, absent: 1, awaiting: 0, guests: 0 }

describe('人数怎么说 — the counts in words', () => {
  it('reads like a secretary would read it out', () => {
    expect(sayTally(counts, true)).toBe('应到 23 人，实到 20 人，请假 2 人，缺席 1 人')
  })

  it('calls nobody absent before the meeting is over', () => {
    expect(sayTally(counts, false)).toContain('未到 1 人')
  })

  it('names the late within those present, and the guests apart', () => {
    expect(sayTally({ ...counts, late: 3, guests: 2 }, true)).toBe(
      '应到 23 人，实到 20 人（含迟到 3 人），请假 2 人，缺席 1 人；另有列席 2 人',
    )
  })

  it('says how many voters are still missing, and by which rule', () => {
    const quorum = { rule: 'moreThanHalf', voters: 20, present: 10, needed: 11, reached: false } as const

    expect(sayQuorum(quorum)).toBe('有表决权 20 人，到会 10 人，还差 1 人达到法定人数（超过半数，需 11 人）')
    expect(sayQuorum({ ...quorum, present: 11, reached: true })).toContain('已达到法定人数')
  })
})
