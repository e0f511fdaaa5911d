import { MAX_STAGES } from '../../limits'
import { Refusal, refuseRequest } from '../../refusal'
import { object } from '../expression/operands'
import { compileFilter } from '../filter'
import type { Value } from '../values'
import { isDocument } from '../values'
import { bucket, bucketAuto } from './buckets'
import { facet } from './facet'
import { count, group, sortByCount } from './group'
import { lookup } from './lookup'
import { limit, sample, skip, sort } from './order-and-count'
import { addFields, project, unset } from './project'
import type { CompileStage, Stage, Surroundings } from './stage'
import { compileIn, readStage } from './stage'
import { unionWith } from './union-with'
import { unwind } from './unwind'

const match: CompileStage = (value, { names }, name) => {
  if (!isDocument(value)) return refuseRequest(`the ${name} filter must be an object`)
  const compiled = compileFilter(value, names)
  return function* (documents, variables) {
    for (const document of documents) if (compiled(document, variables)) yield document
  }
}

const replaceRoot: CompileStage = (value, surroundings, name) => {
  const root = compileIn(surroundings, readStage(name, value, ['newRoot']).newRoot!)
  return function* (documents, variables) {
    for (const document of documents) yield object(root({ document, variables }), name)
  }
}

const stages: Readonly<Record<string, CompileStage>> = {
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: unset,
  $match: match,
  $group: group,
  $sortByCount: sortByCount,
  $count: count,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $sample: sample,
  $unwind: unwind,
  $lookup: lookup,
  $unionWith: unionWith,
  $facet: facet,
  $replaceRoot: replaceRoot,
  $replaceWith: (value, surroundings, name) => replaceRoot({ newRoot: value }, surroundings, name),
  $geoNear: () =>
    refuseRequest(
      'The emulator has no geographic search. Filter by stored numbers, try this part in the real cloud, or add it to emulator/database/aggregate/pipeline.ts',
    ),
}

/** Compiles a list of stages; one that is not known is refused, whether or not a document is met. */
export function compilePipeline(value: Value, surroundings: Surroundings): Stage {
  if (!Array.isArray(value)) return refuseRequest('a pipeline must be an array of stages')
  if (value.length > MAX_STAGES) refuseRequest(`a pipeline has at most ${MAX_STAGES} stages`)
  const compiled = value.map((stage) => compileStage(stage, surroundings))
  return (documents, variables) => compiled.reduce((passed, stage) => stage(passed, variables), documents)
}

function compileStage(stage: Value, surroundings: Surroundings): Stage {
  const [name = '', ...more] = isDocument(stage) ? Object.keys(stage) : []
  if (name === '' || more.length > 0)
    refuseRequest('A pipeline stage specification object must contain exactly one field.')
  if (!Object.hasOwn(stages, name)) {
    throw new Refusal(
      'DATABASE_INVALID_OPERRATOR',
      `The emulator does not know the stage ${name}. Add it to emulator/database/aggregate/pipeline.ts`,
    )
  }
  return stages[name]!((stage as Record<string, Value>)[name]!, surroundings, name)
}
