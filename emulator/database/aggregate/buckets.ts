import { refuseRequest } from '../../refusal'
import { whole } from '../expression/operands'
import { compare, equal, rank } from '../order'
import type { Document, Value } from '../values'
import { compileAccumulators } from './accumulators'
import { groupBy, summarize } from './group'
import type { CompileStage, Surroundings } from './stage'
import { compileIn, readStage } from './stage'

const counted = { count: { $sum: 1 } }

/** `$bucket`: groups by which boundaries a value lies between, named by the lower one. */
export const bucket: CompileStage = (value, surroundings, name) => {
  const fields = readStage(name, value, ['groupBy', 'boundaries'], ['default', 'output'])
  const boundaries = readBoundaries(fields.boundaries!, surroundings)
  const otherwise = fields.default === undefined ? undefined : constant(fields.default, surroundings)
  checkDefault(otherwise, boundaries)
  const key = compileIn(surroundings, fields.groupBy!)
  const accumulators = compileAccumulators(fields.output ?? counted, surroundings)
  const place = (document: Value | undefined): Value => {
    const last = boundaries.length - 1
    const next = boundaries.findIndex((bound) => order(document, bound) < 0)
    const within = next > 0 && next <= last ? boundaries[next - 1] : undefined
    const found = within ?? otherwise
    return found === undefined
      ? refuseRequest('$bucket could not find a matching bucket for an input, and no default was specified.')
      : found
  }
  return (documents, variables) =>
    groupBy(documents, variables, (document) => place(key({ document, variables })), accumulators).sort(
      (a, b) => compare(a._id, b._id),
    )
}

/** `$bucketAuto`: as many groups of about the same size as asked for, each named by its bounds. */
export const bucketAuto: CompileStage = (value, surroundings, name) => {
  const fields = readStage(name, value, ['groupBy', 'buckets'], ['output', 'granularity'])
  if (fields.granularity !== undefined)
    refuseRequest('The emulator does not know granularity. Add it to emulator/database/aggregate/buckets.ts')
  const wanted = whole(fields.buckets, name, 1)
  const key = compileIn(surroundings, fields.groupBy!)
  const accumulators = compileAccumulators(fields.output ?? counted, surroundings)
  return (documents, variables) => {
    const items = [...documents]
      .map((document) => ({ document, key: key({ document, variables }) ?? null }))
      .sort((a, b) => compare(a.key, b.key))
    const parts = divide(items, wanted)
    return parts.map((part, i) => {
      const bounds = { min: part[0]!.key, max: (parts[i + 1]?.[0] ?? part.at(-1))!.key }
      const members = part.map(({ document }) => document)
      return summarize(bounds, members, variables, accumulators)
    })
  }
}

type Item = { readonly document: Document; readonly key: Value }

/** Equal values stay together, so that a part may be larger, and there may be fewer of them. */
function divide(items: readonly Item[], wanted: number): Item[][] {
  const size = Math.max(1, Math.round(items.length / wanted))
  const parts: Item[][] = []
  for (let start = 0; start < items.length;) {
    let end = parts.length === wanted - 1 ? items.length : Math.min(start + size, items.length)
    while (end < items.length && equal(items[end]!.key, items[end - 1]!.key)) end++
    parts.push(items.slice(start, end))
    start = end
  }
  return parts
}

function readBoundaries(value: Value, surroundings: Surroundings): Value[] {
  if (!Array.isArray(value) || value.length < 2)
    return refuseRequest("the $bucket 'boundaries' must be an array of at least 2 values")
  const boundaries = value.map((one) => constant(one, surroundings))
  boundaries.slice(1).forEach((bound, i) => {
    if (rank(bound) !== rank(boundaries[i]))
      refuseRequest("all values in 'boundaries' must have the same type")
    if (compare(boundaries[i], bound) >= 0)
      refuseRequest("the 'boundaries' must be sorted in ascending order")
  })
  return boundaries
}

function checkDefault(otherwise: Value | undefined, boundaries: readonly Value[]): void {
  if (otherwise === undefined) return
  if (compare(otherwise, boundaries[0]) >= 0 && compare(otherwise, boundaries.at(-1)) < 0)
    refuseRequest("the $bucket 'default' must lie outside of the 'boundaries'")
}

/** An expression that needs no document. */
function constant(value: Value, surroundings: Surroundings): Value {
  return compileIn(surroundings, value)({ document: {}, variables: {} }) ?? null
}

/** What is missing comes before everything else. */
function order(value: Value | undefined, bound: Value): number {
  return value === undefined ? -1 : compare(value, bound)
}
