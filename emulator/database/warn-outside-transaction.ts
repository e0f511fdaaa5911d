import type { Engine } from './engine'
import type { Request } from './operations/request'

/** Warns of a trap: the SDK sends no transaction id with where().update, remove and count, nor with aggregate. */
export function warnOutsideTransaction(
  engine: Engine,
  instance: string | undefined,
  request: Request,
  verb: 'update' | 'remove' | 'count' | 'aggregate',
): void {
  if (request.queryType === 'DOC' || request.transactionId !== undefined) return
  // Someone else's transaction is no business of this caller.
  if (![...engine.open.values()].some((transaction) => transaction.instance === instance)) return
  process.stderr.write(
    `warning: ${verb === 'aggregate' ? '' : 'where().'}${verb}() on ${String(request.collectionName)} ran OUTSIDE the open transaction: ` +
      `the SDK sends no transactionId with it. Use doc() inside transactions.\n`,
  )
}
