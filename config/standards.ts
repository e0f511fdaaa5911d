import type { RatingScheme } from '#types/rating'
import type { Standard } from '#types/standard'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import { flagsInScheme, flagsInStandard, type Flag } from '#domain/unit/flags'
import { sayProblem } from './branch-year'
import { readAs, refusal } from './files'
import { tellFlags } from './tell'

const ownerName = { branch: '支部', superior: '上级', individual: '个人' } as const

/** Prints a standard and the scheme of the same name as tables with their sources, checks a local one, or lists all. */
function main(wanted = '', file = ''): void {
  if (wanted === 'check') return check(file)
  const standard = published.standards.find(({ id }) => id === wanted.toUpperCase())
  const scheme = published.schemes.find(({ id }) => id === wanted.toUpperCase())
  if (standard) printStandard(standard)
  if (scheme) printScheme(scheme)
  if (standard || scheme) return
  console.log('npm run standards -- <编号> | check <本地标准.json>')
  for (const { id, title } of [...published.standards, ...schemesAlone()]) console.log(`  ${id}  ${title}`)
  if (wanted) process.exitCode = 1
}

const schemesAlone = (): RatingScheme[] =>
  published.schemes.filter(({ id }) => !published.standards.some((standard) => standard.id === id))

/** Whether a unit's own standard can go live; what it should be asked about first. */
function check(file: string): void {
  const local = readAs('LocalStandard', file)
  const problems = checkRules({ local: [local] }, published)
  if (problems.length > 0) throw refusal(`${file} cannot go live`, problems.map(sayProblem))
  printFlags(flagsInStandard(local))
  console.log(`${local.title}：${local.clauses.length} 条，可以使用`)
}

const printFlags = (flags: readonly Flag[]): void => tellFlags(flags).forEach((line) => console.log(line))

function printStandard(standard: Standard): void {
  const { title, issuedBy, verified, clauses } = standard
  console.log(`${title}（${issuedBy}${verified ? '' : '；未核对原文'}）`)
  console.table(
    clauses.map(({ id, title: asks, source, owner, must }) => ({
      编号: id,
      要求: asks,
      出处: `${source.section} ${source.item}`,
      责任: ownerName[owner],
      方式: must.kind,
    })),
  )
  printFlags(flagsInStandard(standard))
}

function printScheme(scheme: RatingScheme): void {
  console.log(`评定方案：${scheme.title}`)
  console.table(
    scheme.dimensions.flatMap(({ title: dimension, items }) =>
      items.map(({ id, title: item, points, proposed }) => ({
        维度: dimension,
        编号: id,
        细项: item,
        分值: points,
        来源: proposed ? '建议值' : '原文',
      })),
    ),
  )
  printFlags(flagsInScheme(scheme))
}

try {
  main(...process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
