import fc from 'fast-check'
import { compare, fromText, mean, plus, ratio, show, toText } from '#domain/exact/ratio'

describe('exact fractions', () => {
  it('never rounds on the way: a third three times is one', () => {
    const third = ratio(1, 3)

    expect(toText(plus(plus(third, third), third))).toBe('1/1')
  })

  it.each([
    ['59999/1000', 2, '59.99'],
    ['59996/1000', 2, '59.99'],
    ['60/1', 2, '60.00'],
    ['18999/200', 1, '94.9'],
    ['95/1', 0, '95'],
    ['-1/3', 2, '-0.33'],
  ])('shows %s with %i places as %s: never on the far side of a line', (text, places, shown) => {
    expect(show(fromText(text), places)).toBe(shown)
  })

  it('reads decimals exactly', () => {
    expect(toText(fromText('95.5'))).toBe('191/2')
    expect(() => fromText('95,5')).toThrow('95,5 is no number')
  })

  it('compares as the cross products do, and means lie between their ends', () => {
    const any = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => ratio(n, d))
    fc.assert(
      fc.property(any, any, (a, b) => {
        const middle = mean([a, b])!
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
        expect(compare(low, middle)).toBeLessThanOrEqual(0)
        expect(compare(middle, high)).toBeLessThanOrEqual(0)
        expect(compare(fromText(toText(a)), a)).toBe(0)
      }),
    )
  })
})
