import type { RatingScheme } from '#types/rating'
import type { Standard } from '#types/standard'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import { flagsInScheme, flagsInStandard } from '#domain/unit/flags'
import { sayProblem } from './branch-year'
import { readAs, refusal } from './files'
import { tellFlags } from './tell'
import { rowOf, rowsOf, tellRuling, tellScheme } from './tell-standards'

const usage = 'npm run standards -- <编号> | rulings | check <本地标准.json>'

/** Prints a standard and the scheme of the same name with their sources, or the rulings; checks a local one, or lists all. */
function main(wanted = '', file = '', ...others: readonly string[]): void {
  if (others.length > 0 || (file && wanted !== 'check')) throw new Error(usage)
  if (wanted === 'check') return check(file)
  if (wanted === 'rulings') return print(published.rulings.flatMap(tellRuling))
  if (show(wanted.toUpperCase())) return
  print([usage, ...[...published.standards, ...schemesAlone()].map(({ id, title }) => `  ${id}  ${title}`)])
  if (wanted) process.exitCode = 1
}

/** Prints what goes by that name; false where nothing does. */
function show(name: string): boolean {
  const standard = published.standards.find(({ id }) => id === name)
  const scheme = published.schemes.find(({ id }) => id === name)
  if (standard) printStandard(standard)
  if (scheme) printScheme(scheme)
  return standard !== undefined || scheme !== undefined
}

const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line))

const schemesAlone = (): RatingScheme[] =>
  published.schemes.filter(({ id }) => !published.standards.some((standard) => standard.id === id))

/** Whether a unit's own standard can go live; what it should be asked about first. */
function check(file: string): void {
  if (!file) throw new Error(usage)
  const local = readAs('LocalStandard', file)
  const problems = checkRules({ local: [local] }, published)
  if (problems.length > 0) throw refusal(`${file} cannot go live`, problems.map(sayProblem))
  print(tellFlags(flagsInStandard(local)))
  console.log(`${local.title}：${local.clauses.length} 条，可以使用`)
}

function printStandard(standard: Standard): void {
  const { title, issuedBy, verified, clauses } = standard
  console.log(`${title}（${issuedBy}${verified ? '' : '；未核对原文'}）`)
  console.table(clauses.map(rowOf))
  print(tellFlags(flagsInStandard(standard)))
}

function printScheme(scheme: RatingScheme): void {
  print(tellScheme(scheme))
  console.table(rowsOf(scheme))
  print(tellFlags(flagsInScheme(scheme)))
}

try {
  main(...process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
