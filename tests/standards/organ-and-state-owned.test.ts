import type { Clause } from '#types/standard'
import { findClause, type KnownClause } from '#domain/standards/library'
import { organBranch } from '#domain/standards/organ-branch'
import { stateOwned } from '#domain/standards/state-owned'
import { standing } from './branch'
import { acts, answered, judged, papers, table, type Row } from './cases'
import {
  appraisal,
  discipline,
  everyMonth,
  meetingsAndLectures,
  quorate,
  study,
  together,
} from './unit-cases'

const onlyPeopleCanJudge = {
  ORGAN: '1.1e 1.2b 1.5 2.1 2.2b 4.2b 4.3b 4.4c 5.1b 5.2g 5.3e 5.5b 6.2b 6.5',
  SOE: '1.1e 1.2b 1.5 3.2b 3.3b 3.4c 4.1b 4.2g 4.3e 4.5b 5.2b 5.5',
} as const

describe.each(Object.entries(onlyPeopleCanJudge))('what only people can judge in %s', (standard, items) => {
  const ids = items.split(' ').map((item) => `${standard}.${item}` as KnownClause)

  test('is this, and no more', () => {
    const { clauses } = standard === 'SOE' ? stateOwned : organBranch
    const found = clauses.filter(({ must }: Clause) => must.kind === 'judge').map(({ id }) => id)
    expect([...found].sort()).toEqual([...ids].sort())
  })

  table(
    ids.flatMap((id): Row[] => [
      [id, 'one assessor', judged(id, 80), 'pending 0'],
      [id, 'two, 0.3 apart', judged(id, 60, 90), 'unmet 3/4'],
      [id, 'two, further apart', judged(id, 59, 90), 'pending 0'],
    ]),
  )
})

describe('state-owned enterprises', () => {
  const rolls = ['党组织网络图', '党员名册', '入党积极分子名册', '发展党员计划名册', '职工名册']
  const noRoom = { needsRoom: false }
  table([
    ['SOE.1.3d', 'one lecture of two', meetingsAndLectures(4), 'unmet 7/8'],
    ['SOE.1.3a', 'meetings weigh a quarter', meetingsAndLectures(4), 'unmet 7/32'],
    ['SOE.1.3a', 'all four', together(meetingsAndLectures(4, 10), study, discipline, appraisal), 'met 1'],
    ['SOE.2.2a', 'all five', papers(...rolls), 'met 1'],
    ['SOE.2.2a', 'no roll of employees', papers(...rolls.slice(0, 4)), 'unmet 4/5'],
    ['SOE.3.1a', 'a picture does not register a room', papers('活动室照片'), 'unmet 0'],
    ['SOE.3.1b', 'both', papers('活动室管理制度', '活动室管理员任命'), 'met 1'],
    ['SOE.3.1b', 'an ordinary branch', {}, 'exempt', noRoom],
    ['SOE.3.2b', 'an ordinary branch', {}, 'exempt', noRoom],
    ['SOE.3.3a', 'an ordinary branch', {}, 'exempt', noRoom],
    ['SOE.3.3b', 'an ordinary branch', {}, 'exempt', noRoom],
    ['SOE.3.4b', 'the board is asked of every branch', {}, 'unmet 0', noRoom],
    ['SOE.5.3', 'on the third day', answered('urgentTask', 3), 'met 1'],
    ['SOE.5.3b', 'a task force', papers('突击队或示范工程活动记录'), 'met 1'],
    ['SOE.5.3b', 'none, whatever was urgent', answered('urgentTask', 3), 'unmet 0'],
  ])
})

/** 二至五 of the enterprises’ document are 三至六 of the unit’s, which has the services in between. */
const chapterOf: Readonly<Record<string, string>> = { 1: '1', 2: '3', 3: '4', 4: '5', 5: '6' }
const twinOf = (id: string): string =>
  id.replace(/^SOE\.(\d)/, (_, chapter: string) => `ORGAN.${chapterOf[chapter]}`)

describe('where both documents say the same of the same people', () => {
  /** A mean of the document’s own clauses; a fifth roll; only some branches need a room; task forces. */
  const ownWords = /^SOE\.(1\.3[ad]|2\.2a|3\.[123].|5\.3b)$/
  const shared: readonly Clause[] = stateOwned.clauses.filter(({ id }) => !ownWords.test(id))

  test.each(shared.map((clause) => [clause.id, clause] as const))('%s is measured once', (id, clause) => {
    const twin = findClause(twinOf(id))
    expect(clause.sameAs).toBe(twin?.sameAs ?? twin?.id)
    expect([id, clause.must, clause.exempt]).toEqual([id, twin?.must, twin?.exempt])
  })

  test('and nowhere else', () => {
    const own: readonly Clause[] = stateOwned.clauses.filter(({ id }) => ownWords.test(id))
    expect(own.filter(({ sameAs }) => sameAs)).toEqual([])
  })

  test('a unit’s scheme finds the enterprise’s own clause', () => {
    expect(findClause('SOE.5.1a')?.sameAs).toBe('ORGAN.6.1a')
    expect(standing('SOE.5.1a', acts('committeeMeeting', everyMonth, quorate))).toBe('met 1')
  })
})

describe('every clause is cited where its number says', () => {
  const chapters = {
    ORGAN: ['班子建设', '服务功能', '制度台帐', '阵地建设', '日常工作', '活动组织'],
    SOE: ['班子建设', '制度台帐', '阵地建设', '日常工作', '活动组织'],
  }
  test.each([...organBranch.clauses, ...stateOwned.clauses].map(({ id, source }) => [id, source] as const))(
    '%s',
    (id, { section, item }) => {
      const [standard, chapter, rest] = id.split('.') as [keyof typeof chapters, string, string]
      expect(section).toBe(
        `${'一二三四五六'[Number(chapter) - 1]}、${chapters[standard][Number(chapter) - 1]}`,
      )
      expect(item).toBe(rest[0])
    },
  )
})
