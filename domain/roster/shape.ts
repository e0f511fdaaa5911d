import type { Day } from '#types/calendar'
import type { Level, Organization, OrganizationId } from '#types/organization'

/** What an organization of each level may stand under. The top committee stands under nothing. */
export const standsUnder: Readonly<Record<Level, readonly Level[]>> = {
  committee: ['committee'],
  generalBranch: ['committee'],
  branch: ['committee', 'generalBranch'],
  group: ['branch'],
}

/** 党委 · 党总支 · 党支部 · 党小组 */
export const levelName: Readonly<Record<Level, string>> = {
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
}

type Place = Pick<Organization, '_id' | 'level' | 'name' | 'foundedOn' | 'ended'>

/** Why nothing of this level can stand under that organization from a day on. */
export function placeComplaint(level: Level, under: Place, from: Day): string | undefined {
  if (under.ended) return `${under.name}已经撤销，请选一个现有的上级党组织`
  if (!standsUnder[level].includes(under.level))
    return `${levelName[level]}不能设在${levelName[under.level]}下面，请另选上级党组织`
  if (from < under.foundedOn) return `日期早于${under.name}的成立日期（${under.foundedOn}），请核对`
  return undefined
}

/** Why an organization cannot be founded so. */
export function foundingComplaint(
  { level, on }: { level: Level; on: Day },
  under: Place,
  today: Day,
): string | undefined {
  return futureComplaint(on, today) ?? placeComplaint(level, under, on)
}

/** Why it cannot bear another name from a day on. The day of the last name corrects that name. */
export function renamingComplaint({ names }: Organization, from: Day, today: Day): string | undefined {
  return futureComplaint(from, today) ?? orderComplaint(from, names.at(-1)!.from, '上一个名称的启用日期')
}

/** Why it cannot go under the last of this line, which leads from the top committee down to the new superior. */
export function movingComplaint(
  { _id, level, name, parent, path, places }: Organization,
  line: readonly (Place & Pick<Organization, 'path'>)[],
  from: Day,
  today: Day,
): string | undefined {
  const under = line.at(-1)!
  if (line.some((one) => one._id === _id)) return `不能把${name}移到它自己或它的下级下面，请另选上级党组织`
  if (level === 'group') return '党小组不改隶属，请在新的党支部另设党小组'
  if (parent === undefined) return `${name}是最上级的党组织，不能改隶属`
  if (parent === under._id) return `${name}已经隶属${under.name}，不用再改`
  if (line[0]!._id !== path[0]) return '不能移到别的单位，请办理组织关系转移'
  return (
    placeComplaint(level, under, from) ??
    futureComplaint(from, today) ??
    orderComplaint(from, places.at(-1)!.from, '上一次隶属的起始日期')
  )
}

/** Why it cannot end on that day, or go into that other one. */
export function endingComplaint(
  organization: Organization,
  into: Organization | undefined,
  on: Day,
  today: Day,
): string | undefined {
  const { name, parent, places } = organization
  if (parent === undefined) return `${name}是最上级的党组织，不能在这里撤销`
  return (
    futureComplaint(on, today) ??
    orderComplaint(on, places.at(-1)!.from, '成立或改隶属的日期') ??
    (into && mergingComplaint(organization, into, on))
  )
}

function mergingComplaint(
  { _id, level, name, parent }: Organization,
  into: Organization,
  on: Day,
): string | undefined {
  if (into._id === _id || into.path.includes(_id)) return `${name}不能并入它自己或它的下级，请另选`
  if (into.ended) return `${into.name}已经撤销，请选一个现有的党组织`
  if (into.level !== level) return `${levelName[level]}只能并入${levelName[level]}，请另选`
  if (level === 'group' && into.parent !== parent) return '党小组只能并入本支部的党小组，请另选'
  if (on < into.foundedOn) return `日期早于${into.name}的成立日期（${into.foundedOn}），请核对`
  return undefined
}

export const futureComplaint = (on: Day, today: Day): string | undefined =>
  on > today ? '日期不能晚于今天，请到那一天再登记' : undefined

export const orderComplaint = (on: Day, last: Day, what: string): string | undefined =>
  on < last ? `日期早于${what}（${last}），请核对` : undefined

/** The line of an organization that stood below another one, now that this stands at the end of `path`. */
export function alongWith(
  line: readonly OrganizationId[],
  moved: OrganizationId,
  path: readonly OrganizationId[],
): OrganizationId[] {
  return [...path, ...line.slice(line.indexOf(moved) + 1)]
}
