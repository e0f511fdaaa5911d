import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSchema, schemas } from '../../config/files'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'config/rate.ts', ...args], {
    encoding: 'utf8',
  })
const example = 'examples/sc01-organ-branch.json'

function written(change: (year: Record<string, unknown>) => void): string {
  const year = JSON.parse(readFileSync(example, 'utf8')) as Record<string, unknown>
  change(year)
  const file = join(mkdtempSync(join(tmpdir(), 'year-')), 'year.json')
  writeFileSync(file, JSON.stringify(year))
  return file
}

describe('npm run rate', () => {
  it('prints the points, the stars and the way down to the facts', () => {
    const { stdout, status } = run(example)

    expect(status).toBe(0)
    expect(stdout).toContain('合计  已得 95.09 分（五星）')
    expect(stdout).toContain('2025年2月：应开展支委会 1 次，已有效开展 0 次')
  })

  it('gives the same as data', () => {
    const { rating } = JSON.parse(run(example, '--json').stdout) as { rating: { secured: { stars: number } } }

    expect(rating.secured.stars).toBe(5)
  })

  it('looks from an earlier day, when less was certain', () => {
    expect(run(example, '--as-of', '2025-06-30').stdout).toContain('还来得及，最晚 2025-12-31')
  })

  it('names the path of every field that is wrong', () => {
    const file = written((year) => {
      year['year'] = 'last'
      ;(year['branch'] as Record<string, unknown>)['kinds'] = ['circus']
    })
    const { stderr, status } = run(file)

    expect(status).toBe(1)
    expect(stderr).toContain('/year must be integer')
    expect(stderr).toContain('/branch/kinds/0')
  })

  it.each([
    ['no file', [], /npm run rate/],
    ['a second file', [example, example], /npm run rate/],
    ['a scheme that is not there', [example, '--scheme', 'STAR9'], /no scheme/i],
    ['a day that is none', [example, '--as-of', 'yesterday'], /takes a day/],
    ['a file that is not JSON', ['README.md'], /is not JSON/],
    ['a file that is not there', ['nowhere.json'], /nowhere\.json/],
  ])('refuses %s in one sentence', (_, args, said) => {
    const { stderr, status } = run(...args)

    expect(status).toBe(1)
    expect(stderr).toMatch(said)
    expect(stderr).not.toContain('    at ')
  })

  it('runs from any other directory', () => {
    const root = process.cwd()
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'config/rate.ts'), join(root, example)],
      { encoding: 'utf8', cwd: tmpdir() },
    )

    expect([stdout.includes('已得 95.09 分'), stderr]).toEqual([true, ''])
  })

  it.each(['BranchYear', 'LocalStandard'] as const)(
    'documents a %s by a schema that is made from the types and up to date',
    (type) => {
      expect(JSON.parse(readFileSync(schemas[type].file, 'utf8'))).toEqual(makeSchema(type))
    },
  )
})
