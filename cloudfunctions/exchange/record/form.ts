/** A labelled cell of a record; each line is a paragraph of its own. */
export type Field = { label: string; lines: readonly string[] }

/** One row of the record: a field over its whole width, or two side by side. */
export type Row = readonly [Field] | readonly [Field, Field]

/** A record as it is printed, in the order of the page. */
export type Form = {
  heading: string
  holder: string
  /** Why it is no more than a draft yet. */
  draft?: string
  rows: readonly Row[]
  signatures: readonly string[]
}

export const field = (label: string, ...lines: readonly string[]): Field => ({
  label,
  lines: lines.filter((line) => line !== ''),
})
