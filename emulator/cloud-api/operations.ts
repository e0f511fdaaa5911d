import type { Engine } from '../database/engine'
import { requireCollection } from '../database/engine'
import { createCollection } from '../database/operations/add-collection'
import { isRecord } from '../http/exchange'
import { CloudApiError } from './answers'
import { dropIndex, makeIndexes } from './make-indexes'
import { readIndexes } from './read-indexes'

type Body = Readonly<Record<string, unknown>>
type Operation = (engine: Engine, body: Body) => object

/** What the cloud API (product tcb, version 2018-06-08) can do here, by its action. */
const operations = new Map<string, Operation>(
  Object.entries({
    CreateTable: createTable,
    UpdateTable: updateTable,
    DescribeTable: describeTable,
    ModifyDatabaseACL: closeToClients,
  }),
)

export const cloudApiActions = (): readonly string[] => [...operations.keys()]

/** Carries out one action; what is not known is refused out loud. */
export function performCloudApi(engine: Engine, action: string, body: Body): object {
  const operation = operations.get(action)
  if (operation) return operation(engine, body)
  throw new CloudApiError(
    'InvalidAction',
    `The emulator does not know ${action}. Add it to emulator/cloud-api/operations.ts`,
  )
}

function createTable(engine: Engine, body: Body): object {
  const indexes = readIndexes(body.CreateIndexes)
  createCollection(engine, readName(body))
  makeIndexes(engine, readName(body), indexes)
  return {}
}

function updateTable(engine: Engine, body: Body): object {
  const indexes = readIndexes(body.CreateIndexes)
  requireCollection(engine, readName(body))
  for (const drop of Array.isArray(body.DropIndexes) ? body.DropIndexes : []) {
    dropIndex(engine, readName(body), String(isRecord(drop) ? drop.IndexName : drop))
  }
  makeIndexes(engine, readName(body), indexes)
  return {}
}

function describeTable(engine: Engine, body: Body): object {
  const { indexes } = requireCollection(engine, readName(body))
  const described = indexes.map(({ name, unique, fields }) => ({
    Name: name,
    Unique: unique,
    Keys: fields.map(({ path, direction }) => ({ Name: path, Direction: String(direction) })),
  }))
  const builtIn = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }
  return { IndexNum: described.length + 1, Indexes: [builtIn, ...described] }
}

/** Clients never reach the database here, so the one setting that can be told is the one that says so. */
function closeToClients(engine: Engine, { CollectionName, AclTag }: Body): object {
  requireCollection(engine, readName({ TableName: CollectionName }))
  if (AclTag === 'ADMINONLY') return {}
  throw new CloudApiError(
    'InvalidParameter',
    `The emulator gives clients no access to the database, which is ADMINONLY; ${String(AclTag)} would need it.`,
  )
}

function readName({ TableName: name }: Body): string {
  if (typeof name === 'string' && name !== '') return name
  throw new CloudApiError('MissingParameter', 'TableName is missing')
}
