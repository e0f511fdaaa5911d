import { whoIs, type Namesake, type Who } from '#domain/roster/same-person'

const one = (_id: string, more: Partial<Namesake> = {}): Namesake => ({ _id, branch: 'b', ...more })
const told = (who: Who): string => (who === 'new' ? who : 'known' in who ? who.known._id : 'unsure')
type Line = Pick<Namesake, 'joinedOn' | 'bornIn' | 'mac'>

describe('是不是同一个人 — who a line of a roster is', () => {
  it.each<[string, Line, Namesake[], string]>([
    ['nobody bears the name', {}, [], 'new'],
    ['the branch’s only namesake, nothing against it', {}, [one('甲')], '甲'],
    ['a namesake in another branch, nothing for it', {}, [one('甲', { branch: 'b2' })], 'new'],
    [
      'the same phone, whatever else differs',
      { mac: 'x', joinedOn: '2011-07-01' },
      [one('甲', { branch: 'b2', mac: 'x', joinedOn: '2010-07-01' })],
      '甲',
    ],
    ['another phone, nothing else known', { mac: 'x' }, [one('甲', { mac: 'y' })], 'new'],
    [
      'another phone, the same day of joining',
      { mac: 'x', joinedOn: '2010-07-01' },
      [one('甲', { mac: 'y', joinedOn: '2010-07-01' })],
      '甲',
    ],
    [
      'the same day of joining in another branch',
      { joinedOn: '2010-07-01' },
      [one('甲', { branch: 'b2', joinedOn: '2010-07-01' })],
      '甲',
    ],
    [
      'the same day of joining, another month of birth',
      { joinedOn: '2010-07-01', bornIn: '1980-02' },
      [one('甲', { joinedOn: '2010-07-01', bornIn: '1980-01' })],
      'new',
    ],
    ['another day of joining', { joinedOn: '2010-07-02' }, [one('甲', { joinedOn: '2010-07-01' })], 'new'],
    ['another month of birth', { bornIn: '1980-02' }, [one('甲', { bornIn: '1980-01' })], 'new'],
    ['two whom nothing tells apart', {}, [one('甲'), one('乙')], 'unsure'],
    [
      'two of whom one has that day of joining',
      { joinedOn: '2010-07-01' },
      [one('甲', { joinedOn: '2010-07-01' }), one('乙')],
      '甲',
    ],
    [
      'two with that day of joining',
      { joinedOn: '2010-07-01' },
      [one('甲', { joinedOn: '2010-07-01' }), one('乙', { joinedOn: '2010-07-01' })],
      'unsure',
    ],
    [
      'two with that phone, nothing else',
      { mac: 'x' },
      [one('甲', { mac: 'x' }), one('乙', { mac: 'x' })],
      'unsure',
    ],
  ])('%s', (_, { mac, ...line }, namesakes, who) => {
    expect(told(whoIs(line, mac, 'b', namesakes))).toBe(who)
  })
})
