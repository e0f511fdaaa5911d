import type { Cell } from '../../sheet/sheet'

/** A value, or a sentence on how to mend the cell. */
export type Read<T> = { value: T } | { say: string }
export type Reader<T> = (cell: Cell, from1904: boolean) => Read<T>
