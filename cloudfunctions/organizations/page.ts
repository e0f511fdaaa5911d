import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import type { OrganizationPage, OrganizationQuery } from '#types/organizations'
import { termFrom } from '#domain/calendar/terms'
import { published } from '#domain/standards/published'
import { proposeStandards } from '#domain/unit/clauses'
import type { Caller } from '../shared/caller'
import { findOrganization, findOrganizations } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'
import { demandSight, mayLook } from './sight'

export async function page(
  { at }: z.output<typeof OrganizationQuery>,
  caller: Caller,
): Promise<Output<'organizations', 'page'>> {
  const binding = await caller.member()
  const organization = (await findOrganization(at)) ?? refuse('notFound', '没有找到这个党组织')
  demandSight(binding, organization)
  return pageOf(organization, binding)
}

/** All that is kept of an organization, as one person may see it. */
export async function pageOf(organization: Organization, binding: Binding): Promise<OrganizationPage> {
  const { _id: id, path, places, ended, terms, approval, ...rest } = organization
  const { revision, level, name, kinds, foundedOn, names, measured, unfinished } = rest
  const nameOf = await namesAround(organization)
  const aboveIn = (line: readonly OrganizationId[]): string => nameOf(line.at(-2))
  return {
    ...{ id, revision, level, name, kinds, foundedOn, names, measured },
    ...(approval && { approval }),
    above: path
      .slice(0, -1)
      .map((one) => ({ id: one, name: nameOf(one) }))
      .filter((_, index) => mayLook(binding, path.slice(0, index + 1))),
    places: places.map((place) => ({ ...place, above: aboveIn(place.path) })),
    ...(ended && { ended: { ...ended, ...(ended.into && { intoName: nameOf(ended.into) }) } }),
    ...(unfinished && mayShape(organization, binding) && { unfinished }),
    terms: terms.map((term) => ({ ...term, ...termFrom(term.electedOn, term.months) })),
    choices: choicesFor(organization),
    may: mayDo(organization, binding),
  }
}

/** The names of whatever its page mentions. */
async function namesAround({
  path,
  places,
  ended,
}: Organization): Promise<(id: OrganizationId | undefined) => string> {
  const mentioned = [...path, ...places.flatMap((place) => place.path.slice(-2, -1)), ended?.into]
  const found = await findOrganizations(mentioned.flatMap((id) => id ?? []))
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return (id) => (id && names.get(id)) ?? ''
}

function choicesFor({ kinds }: Organization): OrganizationPage['choices'] {
  const proposed = new Set(proposeStandards(kinds, published.standards))
  return {
    standards: published.standards.map((one) => ({
      ...{ id: one.id, title: one.title, proposed: proposed.has(one) },
    })),
    schemes: published.schemes.map(({ id, title, appliesTo }) => ({
      ...{ id, title, proposed: appliesTo.some((kind) => kinds.includes(kind)) },
    })),
  }
}

const mayShape = ({ level, path }: Organization, { grants }: Binding): boolean =>
  allows(grants, level === 'group' ? 'keepGroups' : 'shapeTree', path)

function mayDo(organization: Organization, binding: Binding): OrganizationPage['may'] {
  const { level, path, ended } = organization
  const { grants } = binding
  const may = (act: Parameters<typeof allows>[1]): boolean => !ended && allows(grants, act, path)
  return {
    shape: !ended && mayShape(organization, binding),
    measure: level === 'branch' && may('bindStandards'),
    elect: level !== 'group' && may('recordElections'),
    group: level === 'branch' && may('keepGroups'),
  }
}
