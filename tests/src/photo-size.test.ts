import { checkPaper, checkPhoto, within } from '../../src/api/photo-size'

const megabytes = (n: number) => n * 1024 * 1024

describe('the long side of a photo', () => {
  it('comes down to 2000 whichever side it is', () => {
    expect(within(4000, 3000)).toEqual({ width: 2000, height: 1500 })
    expect(within(3000, 4000)).toEqual({ width: 1500, height: 2000 })
  })
  it('is left alone where it is no longer', () =>
    expect(within(2000, 10)).toEqual({ width: 2000, height: 10 }))
  it('leaves a strip at least one pixel', () =>
    expect(within(50_000, 10)).toEqual({ width: 2000, height: 1 }))
})

it('a photo of 25 MB is taken, of 30 MB not, and the sentence says what to do', () => {
  expect(() => checkPhoto({ size: megabytes(25) })).not.toThrow()
  expect(() => checkPhoto({ size: megabytes(30) })).toThrow(/有 30 MB.*裁小/)
})
it('a paper of 5 MB is taken, a byte more not', () => {
  expect(() => checkPaper({ size: megabytes(5) })).not.toThrow()
  expect(() => checkPaper({ size: megabytes(5) + 1 })).toThrow(/不能超过 5 MB/)
})
