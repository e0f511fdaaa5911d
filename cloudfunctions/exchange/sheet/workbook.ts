import { limits } from './limits'
import { refuseFile } from './refusals'
import type { Sheet } from './sheet'
import { readStrings } from './strings'
import { readDateStyles } from './styles'
import { readWorksheet } from './worksheet'
import { walk } from './xml'
import type { Zip } from './zip'

type Listed = { name: string; hidden: boolean; relation: string }
type Relation = { type: string; target: string }

/** Every worksheet of an .xlsx file, whoever wrote it; chart sheets are passed over. */
export function readWorkbook(zip: Zip): Sheet[] {
  const main = mainPart(zip)
  const { listed, from1904 } = readList(zip.read(main) ?? refuseFile('damaged'))
  if (listed.length > limits.sheets) refuseFile('tooManySheets')
  const relations = readRelations(zip, main)
  const partOf = (kind: string): Buffer | undefined => {
    const found = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))
    return found && zip.read(found.target)
  }
  const strings = readStrings(partOf('sharedStrings'))
  const dateStyles = readDateStyles(partOf('styles'))
  return listed.flatMap(({ name, hidden, relation }) => {
    const { type, target } = relations.get(relation) ?? refuseFile('damaged')
    if (!type.endsWith('/worksheet')) return []
    const part = zip.read(target) ?? refuseFile('damaged')
    return [{ name, hidden, from1904, ...readWorksheet(part, { strings, dateStyles, limits }) }]
  })
}

const mainPart = (zip: Zip): string => {
  const relations = [...readRelations(zip, '').values()]
  return relations.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? refuseFile('damaged')
}

function readList(part: Buffer): { listed: Listed[]; from1904: boolean } {
  const listed: Listed[] = []
  let from1904 = false
  walk(part, {
    open: (tag, { name = '', state, id = '', date1904 }) => {
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      if (tag === 'sheet') listed.push({ name, hidden: (state ?? 'visible') !== 'visible', relation: id })
    },
  })
  return { listed, from1904 }
}

/** What a part refers to, by relation id, with each target's full name in the zip. */
function readRelations(zip: Zip, of: string): Map<string, Relation> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const part = zip.read(`${folder}_rels/${of.slice(folder.length)}.rels`) ?? refuseFile('damaged')
  const relations = new Map<string, Relation>()
  walk(part, {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (tag === 'Relationship' && TargetMode !== 'External')
        relations.set(Id, { type: Type, target: resolve(folder, Target) })
    },
  })
  return relations
}

/** `/xl/a.xml` counts from the top, `../a.xml` from the folder above. */
const resolve = (folder: string, target: string): string =>
  decodeURIComponent(new URL(target.replaceAll('\\', '/'), `zip:///${folder}`).pathname.slice(1))
