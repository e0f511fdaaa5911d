import { write } from '../engine'
import { matching } from '../matching'
import { compileUpdate } from '../update/update'
import { decodeDocument, encode } from '../values'
import type { Operation } from './request'
import { readCollectionName, requireQuery, readText, readTransactionId } from './request'

export const modifyAndReturnDoc: Operation = async (request, { engine, now }) => {
  const query = requireQuery(request, now)
  const update = compileUpdate(decodeDocument(readText(request, 'data'), now), query, now)
  const data = await write(engine, readCollectionName(request), readTransactionId(request), (view) => {
    for (const { seen, read } of matching(view, query, { NOW: new Date(now) })) {
      const document = read()
      update(document)
      view.replace(seen, document)
      return { updated: 1, doc: encode(document) }
    }
    return { updated: 0, doc: null }
  })
  return { data }
}
