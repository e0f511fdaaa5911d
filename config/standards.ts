import { schemes } from '#domain/schemes/library'
import { standards } from '#domain/standards/library'

const [wanted] = process.argv.slice(2)

/** Prints a standard or a scheme as a table with its sources; without a name, the list of them. */
function main(): void {
  const standard = standards.find(({ id }) => id === wanted)
  const scheme = schemes.find(({ id }) => id === wanted)
  if (standard) {
    console.log(`${standard.title}（${standard.issuedBy}${standard.verified ? '' : '，未核对原文'}）`)
    console.table(
      standard.clauses.map(({ id, title, source, owner, must }) => ({
        编号: id,
        要求: title,
        出处: `${source.section} ${source.item}`,
        责任: owner,
        方式: must.kind,
      })),
    )
  } else if (scheme) {
    console.log(scheme.title)
    console.table(
      scheme.dimensions.flatMap(({ title: dimension, items }) =>
        items.map(({ id, title, points, proposed }) => ({
          维度: dimension,
          编号: id,
          细项: title,
          分值: points,
          来源: proposed ? '建议值' : '原文',
        })),
      ),
    )
  } else {
    console.log('npm run standards -- <编号>')
    for (const { id, title } of [...standards, ...schemes]) console.log(`  ${id}  ${title}`)
    if (wanted) process.exitCode = 1
  }
}

main()
