export type IndexWish = { name: string; fields: Record<string, 1 | -1>; unique?: boolean }
export type CloudApiAnswer = {
  Response: { RequestId: string; Error?: { Code: string; Message: string } } & Record<string, unknown>
}

/** One request to the cloud API, as its own tools send it. */
export async function cloudApi(
  url: string,
  action: string,
  body: object,
): Promise<CloudApiAnswer['Response']> {
  const response = await fetch(`${url}/cloud-api`, {
    method: 'POST',
    headers: { 'X-TC-Action': action, 'X-TC-Version': '2018-06-08', 'content-type': 'application/json' },
    body: JSON.stringify({ EnvId: 'emulator', ...body }),
  })
  return ((await response.json()) as CloudApiAnswer).Response
}

/** Asks for indexes on a collection. */
export function makeIndexes(url: string, collection: string, ...indexes: IndexWish[]) {
  return cloudApi(url, 'UpdateTable', {
    TableName: collection,
    CreateIndexes: indexes.map(({ name, fields, unique = false }) => ({
      IndexName: name,
      MgoKeySchema: {
        MgoIndexKeys: Object.entries(fields).map(([Name, direction]) => ({
          Name,
          Direction: String(direction),
        })),
        MgoIsUnique: unique,
      },
    })),
  })
}
