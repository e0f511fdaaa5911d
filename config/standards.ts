import type { RatingScheme } from '#types/rating'
import type { Standard } from '#types/standard'
import { schemes } from '#domain/schemes/library'
import { standards } from '#domain/standards/library'

const ownerName = { branch: '支部', superior: '上级', individual: '个人' } as const

/** Prints a standard and the scheme of the same name as tables with their sources; without a name, the list of them. */
function main(wanted = ''): void {
  const standard = standards.find(({ id }) => id === wanted.toUpperCase())
  const scheme = schemes.find(({ id }) => id === wanted.toUpperCase())
  if (standard) printStandard(standard)
  if (scheme) printScheme(scheme)
  if (standard || scheme) return
  console.log('npm run standards -- <编号>')
  for (const { id, title } of standards) console.log(`  ${id}  ${title}`)
  if (wanted) process.exitCode = 1
}

function printStandard({ title, issuedBy, verified, clauses }: Standard): void {
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
}

function printScheme({ title, dimensions }: RatingScheme): void {
  console.log(`评定方案：${title}`)
  console.table(
    dimensions.flatMap(({ title: dimension, items }) =>
      items.map(({ id, title: item, points, proposed }) => ({
        维度: dimension,
        编号: id,
        细项: item,
        分值: points,
        来源: proposed ? '建议值' : '原文',
      })),
    ),
  )
}

main(process.argv[2])
