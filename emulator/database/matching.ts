import type { Direction } from '../store/store'
import type { Variables } from './expression/expression'
import type { Filter } from './filter'
import { compileFilter } from './filter'
import { plan } from './plan'
import type { Document } from './values'
import { decodeDocument } from './values'
import type { Seen, View } from './view'

/** A document that matches; it is decoded only if somebody reads it. */
export type Match = { readonly seen: Seen; readonly read: () => Document }

/** Every document that matches, in the order of insertion; lazily, so that a caller may stop early. `$expr` may name the variables. */
export function* matching(view: View, query: Document, variables: Variables = {}): Generator<Match> {
  const test = compileTest(query)
  yield* passing(view.candidates(plan(view.collection, query)), test, variables)
}

/** Like {@link matching}, in the order of `_id`; undefined when that takes reading everything first. */
export function matchingById(
  view: View,
  query: Document,
  variables: Variables,
  direction: Direction,
): Iterable<Match> | undefined {
  const test = compileTest(query)
  const candidates = view.candidatesById(plan(view.collection, query), direction)
  return candidates && passing(candidates, test, variables)
}

function compileTest(query: Document): Filter | undefined {
  return isBareId(query) || isEmpty(query) ? undefined : compileFilter(query)
}

function* passing(
  candidates: Iterable<Seen>,
  test: Filter | undefined,
  variables: Variables,
): Generator<Match> {
  for (const seen of candidates) {
    if (!test) yield { seen, read: () => decodeDocument(seen.body) }
    else {
      const document = decodeDocument(seen.body)
      if (test(document, variables)) yield { seen, read: () => document }
    }
  }
}

export function isEmpty(query: Document): boolean {
  return Object.keys(query).length === 0
}

/** A query that the plan alone answers. */
function isBareId(query: Document): boolean {
  return Object.keys(query).length === 1 && (typeof query._id === 'string' || typeof query._id === 'number')
}
