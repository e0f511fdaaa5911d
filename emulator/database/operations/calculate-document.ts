import { read } from '../engine'
import { isEmpty, matching } from '../matching'
import { warnOutsideTransaction } from '../warn-outside-transaction'
import type { Operation } from './request'
import { readCollectionName, readQuery, readTransactionId } from './request'

export const calculateDocument: Operation = (request, { engine, now, instance }) => {
  const query = readQuery(request, now)
  warnOutsideTransaction(engine, instance, request, 'count')
  const total = read(engine, readCollectionName(request), readTransactionId(request), (view) => {
    if (isEmpty(query)) return view.count()
    let count = 0
    for (const match of matching(view, query, { NOW: new Date(now) })) if (match) count++
    return count
  })
  return { data: { total } }
}
