import type { DuePerson } from '#types/meeting'
import type { Vote } from '#types/minutes'
import { resultOf, roomOf, type Room } from '#domain/meetings/votes'

const vote = (more: Partial<Vote>): Vote => ({
  ...{ id: 'v', matter: '某事项', business: 'ordinary', inFavour: 0, against: 0, abstained: 0, written: 0 },
  ...more,
})
const room = (due: number, present: number, kind: Room['kind'] = 'generalMeeting'): Room => ({
  kind,
  voters: { due, present },
})
const candidates = (...votes: number[]) =>
  votes.map((inFavour, n) => ({ name: '甲乙丙丁戊己庚'[n]!, inFavour }))
/** Of 21 with 17 there: two seats, every ballot back. */
const election = (...votes: number[]) =>
  vote({ business: 'election', seats: 2, handedOut: 17, cameBack: 17, candidates: candidates(...votes) })

describe('谁能表决 — who is counted', () => {
  const due: DuePerson[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((member, n) => ({
    ...{ member, name: member, voter: n < 5, branch: 'b' },
  }))

  it('full members who are there, late or not; nobody who waits for the host’s word, and no guest', () => {
    const rows = [
      { member: 'a', state: 'present' },
      { member: 'b', state: 'late' },
      { member: 'c', state: 'unconfirmed' },
      { member: 'd', state: 'leaveAsked' },
      { member: 'f', state: 'present' },
      { member: 'guest', state: 'present' },
    ] as const

    expect(roomOf({ kind: 'generalMeeting', due }, rows).voters).toEqual({ due: 5, present: 2 })
  })
})

describe('票数 — more votes than voters are refused', () => {
  it.each([
    [{ inFavour: 11, against: 3, abstained: 1 }, undefined],
    [{ inFavour: 11, against: 3, abstained: 2 }, /共 16 票，多于到会有表决权的 15 人/],
    [{ inFavour: 16 }, /16 票/],
    [{ inFavour: 11, written: 1 }, /只有接收预备党员/],
    [{ business: 'admission', inFavour: 11, written: 5 }, undefined],
    [{ business: 'admission', inFavour: 11, written: 6 }, /书面意见 6 份，多于未到会有表决权的 5 人/],
  ] as const)('of 20 with 15 there, %j', (counted, wrong) => {
    const result = resultOf(vote(counted), room(20, 15))

    if (wrong)
      expect(result).toMatchObject({ wrong: expect.stringMatching(wrong) as string, say: result.wrong })
    else expect(result.wrong).toBeUndefined()
    expect('carried' in result).toBe(wrong === undefined)
  })
})

describe('过半数 — a majority is more than half of all who may vote', () => {
  it.each([
    [20, { inFavour: 10 }, false],
    [20, { inFavour: 11 }, true],
    [21, { inFavour: 10 }, false],
    [21, { inFavour: 11 }, true],
    [20, { business: 'admission', inFavour: 9, written: 1 }, false],
    [20, { business: 'admission', inFavour: 9, written: 2 }, true],
  ] as const)('of %i, %j: %s', (due, counted, carried) => {
    expect(resultOf(vote(counted), room(due, 15)).carried).toBe(carried)
  })
})

describe('到会人数 — each vote by the rule of its own business', () => {
  it.each([
    ['generalMeeting', 'ordinary', 20, 10, true],
    ['generalMeeting', 'ordinary', 20, 9, false],
    ['generalMeeting', 'admission', 20, 10, false],
    ['generalMeeting', 'admission', 20, 11, true],
    ['committeeMeeting', 'ordinary', 5, 2, false],
    ['committeeMeeting', 'ordinary', 5, 3, true],
    ['groupMeeting', 'ordinary', 9, 1, true],
    ['groupMeeting', 'ordinary', 9, 0, false],
  ] as const)('%s, %s business: of %i, %i are there: %s', (kind, business, due, present, quorate) => {
    const result = resultOf(vote({ business, inFavour: present }), room(due, present, kind))

    expect(result.quorate).toBe(quorate)
    expect('carried' in result).toBe(quorate)
  })

  it('a kind of the unit’s own asks what it was given', () => {
    const own = (present: number): Room => ({ ...room(10, present, 'own'), quorum: 'fourFifths' })

    expect(resultOf(vote({ inFavour: 7 }), own(7)).quorate).toBe(false)
    expect(resultOf(vote({ inFavour: 7 }), own(8)).quorate).toBe(true)
  })

  it('written opinions make nobody be there', () => {
    const result = resultOf(vote({ business: 'admission', inFavour: 10, written: 10 }), room(20, 10))

    expect(result).toMatchObject({ quorate: false })
    expect(result.say).toMatch(/未达到超过半数（需 11 人），表决无效/)
  })

  it.each(['admission', 'election'] as const)('%s is for the general meeting alone', (business) => {
    for (const kind of ['committeeMeeting', 'groupMeeting', 'own', 'partyLecture'] as const)
      expect(resultOf(vote({ business }), room(9, 9, kind)).wrong).toMatch(/要由支部党员大会表决/)
  })
})

describe('选举 — ballots', () => {
  it.each([
    [{ handedOut: 17 }, undefined],
    [{ handedOut: 18 }, /发出选票 18 张，多于到会有选举权的 17 人/],
    [{ handedOut: 16, cameBack: 16, candidates: candidates(11, 11, 10) }, undefined],
    [{ handedOut: 16, cameBack: 17 }, /收回选票 17 张，多于发出的 16 张，选举无效/],
    [{ candidates: candidates(9, 8) }, /应选 2 人，候选人至少 3 人/],
    [{ candidates: candidates(17, 9, 8) }, undefined],
    [{ candidates: candidates(18, 9, 7) }, /甲得 18 票，多于收回的 17 张/],
    [{ candidates: candidates(17, 9, 9) }, /各人得票共 35 票，多于收回选票所能选的 34 人次/],
    [{ candidates: [...candidates(9, 9), { name: '甲', inFavour: 1 }] }, /“甲”填了两次/],
    [{ written: 1 }, /书面意见/],
  ])('%j', (counted, wrong) => {
    const said = resultOf({ ...election(12, 11, 10), ...counted }, room(21, 17)).wrong

    if (wrong) expect(said).toMatch(wrong)
    else expect(said).toBeUndefined()
  })

  it.each(['seats', 'handedOut', 'cameBack', 'candidates'] as const)(
    'without %s it cannot be told',
    (field) => {
      const rest = { ...election(12, 11, 10), [field]: undefined } as unknown as Vote

      expect(resultOf(rest, room(21, 17)).wrong).toMatch(/请补齐/)
    },
  )

  it.each([
    [17, true],
    [16, false],
  ])('of 21, %i there: %s', (present, quorate) => {
    const counted = { ...election(12, 11, 1), handedOut: present, cameBack: present }

    expect(resultOf(counted, room(21, present)).quorate).toBe(quorate)
  })
})

describe('当选 — who is elected', () => {
  const elected = (votes: number[], base?: 'due' | 'present') =>
    resultOf(election(...votes), room(21, 17), base)

  it.each([
    [
      [12, 11, 10],
      ['甲', '乙'],
    ],
    [
      [10, 11, 12],
      ['丙', '乙'],
    ],
    [[12, 10, 9], ['甲']],
    [[10, 10, 10], []],
  ])('with %j votes: %j', (votes, names) => {
    expect(elected(votes).elected).toEqual(names)
  })

  it('ten of 21 elect by the reading that counts those who came (X40), and not by ours', () => {
    expect(elected([10, 9, 8]).elected).toEqual([])
    expect(elected([10, 9, 8], 'present').elected).toEqual(['甲', '乙'])
    expect(elected([8, 8, 8], 'present').elected).toEqual([])
  })

  it('of more with a majority than there are seats the most votes decide', () => {
    const three = { ...election(11, 11, 12), seats: 2, handedOut: 17, cameBack: 17 }

    expect(resultOf(three, room(21, 17))).toMatchObject({ elected: ['丙'] })
  })

  it('a tie about the last seat elects none of those in it, and says who is voted on again', () => {
    const result = elected([12, 11, 11])

    expect(result.elected).toEqual(['甲'])
    expect(result.say).toMatch(/当选：甲；乙、丙得票相等，尚缺 1 名，请就这几位再次投票/)
  })

  it('a tie above the last seat is none', () => {
    expect(elected([12, 12, 10]).elected).toEqual(['甲', '乙'])
  })

  it('seats that nobody won are said', () => {
    expect(elected([12, 10, 9]).say).toMatch(/当选：甲；尚缺 1 名，可以另行选举/)
    expect(elected([10, 10, 10]).say).toMatch(/没有人得票超过应到有选举权人数的半数；尚缺 2 名/)
  })
})
