import { readFileSync } from 'node:fs'
import type { Day } from '#types/calendar'
import type { RatingScheme } from '#types/rating'
import type { BranchYear } from '#types/records'
import { evaluate, prepare } from '#domain/evaluation'
import { published } from '#domain/standards/published'
import { star2 } from '#domain/schemes/star2'
import { star3 } from '#domain/schemes/star3'
import { examples } from '.'

const { 'school-branch': school, 'discipline-branch': discipline } = examples

function rated(year: BranchYear, scheme: RatingScheme, asOf: Day) {
  const { branch, records, inputs } = year
  return evaluate(prepare(year, scheme, published, asOf), branch, records, asOf, inputs).rating
}

describe('the examples', () => {
  it.each(Object.entries(examples))('examples/%s.json is what its builder makes', (name, content) => {
    expect(JSON.parse(readFileSync(`examples/${name}.json`, 'utf8'))).toEqual(content)
  })

  it.each([
    ['STAR2.C1', '49/5'],
    ['STAR2.C2', '57/10'],
    ['STAR2.C3', '77/15'],
    ['STAR2.C4', '10/1'],
    ['STAR2.C5', '29/5'],
    ['STAR2.C6', '8/1'],
    ['STAR2.C7', '39/5'],
    ['STAR2.C8', '10/1'],
    ['STAR2.C9', '341/30'],
    ['STAR2.C10', '39/5'],
    ['STAR2.C11', '27/5'],
    ['STAR2.C12', '91/20'],
    ['STAR2.C13', '5/1'],
  ])('the school’s %s comes to %s', (id, points) => {
    const found = rated(school, star2, '2026-12-31').dimensions.find((one) => one.id === id)!

    expect([found.secured, found.possible]).toEqual([points, points])
  })

  it.each([
    ['STAR3.D1', '22/3', '20/1', false, '99/5', true],
    ['STAR3.D2', '89/12', '709/36', false, '87/5', false],
    ['STAR3.D3', '74/5', '99/5', false, '287/15', true],
    ['STAR3.D4', '98/5', '98/5', true, '98/5', true],
    ['STAR3.D5', '85/9', '175/9', false, '161/9', false],
  ])(
    'the discipline office’s %s has %s of %s by June and %s at last',
    (id, june, possible, lit, last, bright) => {
      const on = (asOf: Day) => rated(discipline, star3, asOf).dimensions.find((one) => one.id === id)!
      const [half, whole] = [on('2026-06-30'), on('2027-12-31')]

      expect([half.secured, half.possible, half.lit]).toEqual([
        june,
        possible,
        { secured: lit, possible: true },
      ])
      expect([whole.secured, whole.possible, whole.lit]).toEqual([
        last,
        last,
        { secured: bright, possible: bright },
      ])
    },
  )

  it.each([
    ['school-branch', school, star2, '2026-12-31', '1927/20', 4, '1927/20', 4],
    ['discipline-branch', discipline, star3, '2026-06-30', '10547/180', 1, '17737/180', 5],
    ['discipline-branch', discipline, star3, '2027-12-31', '4222/45', 3, '4222/45', 3],
  ] as const)('%s has its points and stars', (_, year, scheme, asOf, points, stars, possible, most) => {
    const rating = rated(year, scheme, asOf)

    expect(rating.secured).toEqual({ points, stars })
    expect(rating.possible).toEqual({ points: possible, stars: most })
  })
})
