import type { Owner } from '#types/standard'
import { allClauses, findClause, standards } from '#domain/standards/library'

const ownersOf = (pattern: RegExp): Owner[] =>
  allClauses.filter(({ id }) => pattern.test(id)).map(({ owner }) => owner)

describe("superiors' duties never cost a branch a point", () => {
  test.each([
    ['every key project of private firms and social organizations', /^TWOPROJ\./, 11],
    ['what the organ in charge of state-owned enterprises answers for', /^SOEPROJ\.[1245]/, 18],
    ['one person as secretary and chairman', /^SOEPROJ\.2a$/, 1],
    ['how schools are led', /^SCHOOL\.[345]$/, 3],
    ['what the city and its departments do for schools', /^SCHOOL\.14[bcd]$/, 3],
    ['resources for weaker schools', /^SCHOOL\.15e$/, 1],
    ['the leading group of the creation', /^STAR1\.P6$/, 1],
    ['the first item of the standing committee', /^STAR3\.M1a$/, 1],
    ['what the college’s committee does', /^ONE3\.(1\.2|1\.4|1\.5[abcd]|2\.1a|2\.2)$/, 8],
    ['key projects of offices left to superior organs', /^ORGPROJ\.(1|7[abc])$/, 4],
    ['selection, money and acceptance of model branches', /^MODEL\.(1\.1|3\.2[bc]|3\.3|3\.6b|4\.[123])$/, 8],
  ])('%s', (_, pattern, count) => {
    expect(ownersOf(pattern)).toEqual(Array.from({ length: count }, () => 'superior'))
  })

  test('and say so', () => {
    const silent = allClauses.filter(
      ({ owner, rulings }) => owner === 'superior' && !rulings?.includes('X39'),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})

test('one teacher’s conduct only raises a question', () => {
  expect(allClauses.filter(({ owner }) => owner === 'individual').map(({ id }) => id)).toEqual(['SCHOOL.13a'])
})

test('the standards of branches are the branches’ own', () => {
  const own = standards.filter(({ id }) => ['ORGAN', 'SOE', 'TWO', 'REF', 'STAR2'].includes(id))
  for (const { clauses } of own)
    for (const { id, owner } of clauses) expect([id, owner]).toEqual([id, 'branch'])
})

test.each([
  ['ORGAN.1.1b', 'noCommittee'],
  ['ORGAN.1.1e', 'noCommittee'],
  ['ORGAN.5.4d', 'noCommittee'],
  ['SOE.1.1c', 'noCommittee'],
  ['SOE.4.4d', 'noCommittee'],
  ['REF.3.1', 'noCommittee'],
  ['TARGET.5a', 'noCommittee'],
  ['TARGET.16a', 'noCommittee'],
  ['SOE.3.1b', 'noRoomRequired'],
  ['SOE.3.2a', 'noRoomRequired'],
  ['SOE.3.3b', 'noRoomRequired'],
  ['ORGAN.3.2a', 'nothingHappened'],
  ['ORGAN.3.4a', 'nothingHappened'],
  ['REF.15.1', 'nothingHappened'],
  ['TARGET.18', 'nothingHappened'],
  ['SCHOOL.6a', 'underThreeFullMembers'],
  ['REF.4.1', 'notElectionYear'],
] as const)('%s is not asked when %s', (id, why) => {
  expect(findClause(id)?.exempt).toContain(why)
})
