import type { Variables } from './expression/expression'
import { compileFilter } from './filter'
import { plan } from './plan'
import type { Document } from './values'
import { decodeDocument } from './values'
import type { Seen, View } from './view'

/** A document that matches; it is decoded only if somebody reads it. */
export type Match = { readonly seen: Seen; readonly read: () => Document }

/** Every document that matches, in the order of insertion; lazily, so that a caller may stop early. `$expr` may name the variables. */
export function* matching(view: View, query: Document, variables: Variables = {}): Generator<Match> {
  const test = isBareId(query) || isEmpty(query) ? undefined : compileFilter(query)
  for (const seen of view.candidates(plan(view.collection, query))) {
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
