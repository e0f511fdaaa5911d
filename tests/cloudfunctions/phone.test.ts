import { macOf, openPhone, phoneFor } from '../../cloudfunctions/shared/phone'

const number = '19900001234'
const withKey = <T>(key: string | undefined, work: () => T): T => {
  const before = process.env['PERSONAL_KEY']
  if (key === undefined) delete process.env['PERSONAL_KEY']
  else process.env['PERSONAL_KEY'] = key
  try {
    return work()
  } finally {
    if (before === undefined) delete process.env['PERSONAL_KEY']
    else process.env['PERSONAL_KEY'] = before
  }
}
const [one, another] = ['k'.repeat(32), 'l'.repeat(32)]
const kept = () => withKey(one, () => phoneFor('a-member', number))

describe('手机号的保存 — how a phone number is kept', () => {
  it('opens again for its owner, and shows only its end otherwise', () => {
    expect(withKey(one, () => openPhone(kept(), 'a-member'))).toBe(number)
    expect(kept().tail).toBe('1234')
    expect(JSON.stringify({ ...kept(), tail: '' })).not.toContain('1234')
  })

  it('is sealed differently each time and matched by the same digest', () => {
    expect(kept().sealed).not.toBe(kept().sealed)
    expect(kept().mac).toBe(withKey(one, () => macOf(number)))
    expect(withKey(one, () => macOf('19900001235'))).not.toBe(kept().mac)
  })

  it('has another digest under another key', () => {
    expect(withKey(another, () => macOf(number))).not.toBe(kept().mac)
  })

  it.each([
    ['another owner', () => withKey(one, () => openPhone(kept(), 'another'))],
    ['another key', () => withKey(another, () => openPhone(kept(), 'a-member'))],
    [
      'a seal with one character changed',
      () => withKey(one, () => openPhone({ sealed: flipped(kept().sealed) }, 'a-member')),
    ],
    [
      'a seal cut short',
      () => withKey(one, () => openPhone({ sealed: kept().sealed.slice(0, 10) }, 'a-member')),
    ],
    ['an empty seal', () => withKey(one, () => openPhone({ sealed: '' }, 'a-member'))],
  ])('does not open for %s, in words', (_, open) => {
    expect(open).toThrow(/PERSONAL_KEY/)
  })

  it.each([
    ['no key', undefined, false],
    ['a key of 31 characters', 'k'.repeat(31), false],
    ['a key of 32', 'k'.repeat(32), true],
  ])('%s: works %s', (_, key, works) => {
    const work = () => withKey(key, () => macOf(number))

    if (works) expect(work()).toMatch(/^[\w-]{43}$/)
    else expect(work).toThrow(/PERSONAL_KEY（至少 32 个字符/)
  })
})

const flipped = (sealed: string): string =>
  sealed.slice(0, 20) + (sealed[20] === 'A' ? 'B' : 'A') + sealed.slice(21)
