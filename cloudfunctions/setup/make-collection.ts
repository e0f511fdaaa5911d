import type { Collection, Index } from '../shared/collections/collection'
import { db } from '../shared/database'
import { askCloud } from './cloud-api'

/**
 * Makes a collection and its indexes, or finds them there, and closes it to clients: every read and write goes
 * through a function. Says how many indexes it has; throws when one could not be made.
 */
export async function makeCollection({ name, indexes }: Collection): Promise<number> {
  await db.createCollection(name).catch(unlessThere)
  await askCloud('ModifyDatabaseACL', { CollectionName: name, AclTag: 'ADMINONLY' })
  if (indexes.length === 0) return 0
  await askCloud('UpdateTable', { TableName: name, CreateIndexes: indexes.map(asked) }).catch(unlessThere)

  const { Indexes: there } = await askCloud('DescribeTable', { TableName: name })
  const names = new Set((there as { Name: string }[]).map(({ Name }) => Name))
  const missing = indexes.filter((index) => !names.has(index.name)).map((index) => index.name)
  if (missing.length > 0)
    throw new Error(`${name} still lacks its indexes ${missing.join(', ')}: run setup again in a minute`)
  return indexes.length
}

const asked = ({ name, fields, unique = false }: Index) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIndexKeys: fields.map((field) => ({ Name: field, Direction: '1' })),
    MgoIsUnique: unique,
  },
})

/** Passes over "it is there already", and nothing else. */
function unlessThere(error: unknown): void {
  const said = `${String((error as { code?: unknown }).code)} ${String(error)}`
  if (!/ALREADY_EXIST|already exist|AlreadyExist/i.test(said)) throw error
}
