import { refuseRequest } from '../../refusal'
import type { Document } from '../values'
import { decodeDocument } from '../values'
import type { View } from '../view'
import { compilePipeline } from './pipeline'
import type { CompileStage } from './stage'
import { readStage } from './stage'

/** `$unionWith`: after these documents those of another collection, by way of a pipeline if wanted. */
export const unionWith: CompileStage = (value, surroundings, name) => {
  const fields = readStage(name, typeof value === 'string' ? { coll: value } : value, ['coll'], ['pipeline'])
  if (typeof fields.coll !== 'string')
    return refuseRequest(`${name}: 'coll' must be the name of a collection`)
  const view = surroundings.view(fields.coll)
  // It knows none of the variables around it.
  const run = compilePipeline(fields.pipeline ?? [], { ...surroundings, names: new Set() })
  return function* (documents, variables) {
    yield* documents
    yield* run(everything(view), { NOW: variables.NOW })
  }
}

/** A collection that is not there has nothing to add. */
function* everything(view: View | undefined): Generator<Document> {
  if (view) for (const { body } of view.candidates({ by: 'scan' })) yield decodeDocument(body)
}
