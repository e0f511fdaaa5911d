import { refuseRequest } from '../../refusal'
import { whole } from '../expression/operands'
import { sortBy } from '../order'
import type { Document } from '../values'
import { isDocument } from '../values'
import type { CompileStage } from './stage'
import { readField, readStage } from './stage'

export const sort: CompileStage = (value, _surroundings, name) => {
  if (!isDocument(value) || Object.keys(value).length === 0)
    return refuseRequest(`the ${name} key specification must be an object with at least one field`)
  for (const path of Object.keys(value)) readField(name, path)
  const inOrder = sortBy(value)
  return (documents) => [...documents].sort(inOrder)
}

export const limit: CompileStage = (value, _surroundings, name) => {
  const most = whole(value, name, 1)
  return function* (documents) {
    let passed = 0
    for (const document of documents) {
      yield document
      if (++passed === most) return
    }
  }
}

export const skip: CompileStage = (value, _surroundings, name) => {
  const first = whole(value, name, 0)
  return function* (documents) {
    let passed = 0
    for (const document of documents) if (++passed > first) yield document
  }
}

/** `$sample`: so many documents by chance, none of them twice. */
export const sample: CompileStage = (value, _surroundings, name) => {
  const size = whole(readStage(name, value, ['size']).size, name, 1)
  return (documents) => {
    const left: Document[] = [...documents]
    return Array.from({ length: Math.min(size, left.length) }, () => {
      const place = Math.floor(Math.random() * left.length)
      const taken = left[place]!
      left[place] = left[left.length - 1]!
      left.pop()
      return taken
    })
  }
}
