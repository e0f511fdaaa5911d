// What the host and an instance's worker thread say to each other.

export type WorkerStart = { readonly file: string }
export type CallMessage = {
  readonly event: unknown
  readonly context: object
  /** The whole environment of this call: what is not in it must not be there. */
  readonly env: Readonly<Record<string, string>>
  readonly offset: number
}
/** The returned value as JSON, or what was thrown. */
export type CallResult = { readonly json: string } | { readonly error: string }
