import type { Level, Organization } from '#types/organization'

type Wished = Partial<Organization> & { _id: string; path: string[] }

/** An organization that stands where `path` says since 2020. */
export function anOrganization({ _id, path, level = 'branch' as Level, ...more }: Wished): Organization {
  const parent = path.at(-2)
  const from = '2020-01-01'
  return {
    ...{ _id, schema: 2, revision: 0, level, kinds: ['office'], name: _id, path, ...(parent && { parent }) },
    ...{ foundedOn: from, names: [{ name: _id, from }], places: [{ path, from }], terms: [], measured: [] },
    ...more,
  }
}
