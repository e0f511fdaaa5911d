import type { Collection, Direction, Row } from '../store/store'
import type { Plan } from './plan'
import type { Document } from './values'

/** A document that is there: its place is not known while it waits for its transaction to commit. */
export type Seen = Pick<Row, 'id' | 'body'> & { readonly seq?: number | undefined }

/** One collection as one request sees and changes it. */
export type View = {
  readonly collection: Collection
  find(id: string): Seen | undefined
  /** In the order of insertion; a plan by id gives exactly those, any other perhaps more. */
  candidates(plan: Plan): Iterable<Seen>
  /** The candidates in the order of `_id`, when they can be had so without reading them all. */
  candidatesById(plan: Plan, direction: Direction): Iterable<Seen> | undefined
  count(): number
  insert(id: string, document: Document): void
  replace(seen: Seen, document: Document): void
  remove(seen: Seen): void
}
