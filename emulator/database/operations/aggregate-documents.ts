import { refuseParameter } from '../../refusal'
import { compilePipeline } from '../aggregate/pipeline'
import { readCollections } from '../engine'
import type { Match } from '../matching'
import { matching } from '../matching'
import type { Document } from '../values'
import { decode, encode, isDocument } from '../values'
import { warnOutsideTransaction } from '../warn-outside-transaction'
import { answerList } from './answer-list'
import type { Operation, Request } from './request'
import { readCollectionName, readTransactionId } from './request'

export const aggregateDocuments: Operation = (request, { engine, now, instance }) => {
  const stages = readStages(request, now)
  warnOutsideTransaction(engine, instance, request, 'aggregate')
  const name = readCollectionName(request)
  const list = readCollections(engine, name, readTransactionId(request), (view, others) => {
    const variables = { NOW: new Date(now) }
    const [query, rest] = splitMatch(stages)
    const run = compilePipeline(rest, { names: new Set(), view: others })
    return [...run(documents(matching(view, query, variables)), variables)].map(encode)
  })
  return answerList(list)
}

/** A `$match` at the beginning is a query like any other, and need not read everything. */
function splitMatch(stages: Document[]): [Document, Document[]] {
  const [first, ...rest] = stages
  return isDocument(first?.$match) ? [first.$match, rest] : [{}, stages]
}

function* documents(matches: Iterable<Match>): Generator<Document> {
  for (const { read } of matches) yield read()
}

function readStages({ stages }: Request, now: number): Document[] {
  if (!Array.isArray(stages)) return refuseParameter('stages must be an array')
  return stages.map((stage: unknown) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown }
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      return refuseParameter('a stage needs stageKey and stageValue, both strings')
    return { [stageKey]: decode(stageValue, now) }
  })
}
