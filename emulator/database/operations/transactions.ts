import { commit } from '../commit'
import { abort, findTransaction, startTransaction as start } from '../transactions'
import type { Operation } from './request'
import { readText } from './request'

export const startTransaction: Operation = (_request, { engine, instance }) => ({
  transactionId: start(engine, instance).id,
})

export const commitTransaction: Operation = (request, { engine }) => {
  commit(engine, findTransaction(engine, readText(request, 'transactionId')))
  return {}
}

export const abortTransaction: Operation = (request, { engine }) => {
  abort(engine, findTransaction(engine, readText(request, 'transactionId')))
  return {}
}
