import { refuseRequest } from '../../refusal'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import { compilePipeline } from './pipeline'
import type { CompileStage, Stage } from './stage'
import { readField } from './stage'

/** Stages that may not stand inside a `$facet`: MongoDB, `$facet`, "Behavior". */
const forbidden = ['$facet', '$geoNear']

/** `$facet`: one document, with what each of several pipelines makes of the same documents. */
export const facet: CompileStage = (value, surroundings, name) => {
  if (!isDocument(value) || Object.keys(value).length === 0)
    return refuseRequest(`the ${name} specification must be a non-empty object`)
  const pipelines = Object.entries(value).map(([field, pipeline]): [string, Stage] => {
    if (readField(name, field).includes('.'))
      refuseRequest(`${name}: the field '${field}' cannot contain '.'`)
    checkStages(pipeline)
    return [field, compilePipeline(pipeline, surroundings)]
  })
  return (documents, variables): Document[] => {
    const all = [...documents]
    return [Object.fromEntries(pipelines.map(([field, run]) => [field, [...run(all, variables)]]))]
  }
}

function checkStages(pipeline: Value): void {
  for (const stage of Array.isArray(pipeline) ? pipeline.filter(isDocument) : []) {
    const found = Object.keys(stage).find((name) => forbidden.includes(name))
    if (found !== undefined) refuseRequest(`${found} is not allowed to be used within a $facet stage`)
  }
}
