import { write } from '../engine'
import { matching } from '../matching'
import { warnOutsideTransaction } from '../warn-outside-transaction'
import type { Operation } from './request'
import { readCollectionName, readTransactionId, requireQuery } from './request'

export const removeDocument: Operation = async (request, { engine, now, instance }) => {
  const query = requireQuery(request, now)
  warnOutsideTransaction(engine, instance, request, 'remove')
  const deleted = await write(engine, readCollectionName(request), readTransactionId(request), (view) => {
    const matches = [...matching(view, query, { NOW: new Date(now) })]
    const doomed = request.multi === true ? matches : matches.slice(0, 1)
    for (const { seen } of doomed) view.remove(seen)
    return doomed.length
  })
  return { data: { deleted } }
}
