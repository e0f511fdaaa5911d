/** An index: its fields in order, and whether two documents may agree in all of them. */
export type Index = { name: string; fields: readonly string[]; unique?: boolean }

/** What `setup` must know of a collection to make it. */
export type Collection = { name: string; indexes: readonly Index[] }
