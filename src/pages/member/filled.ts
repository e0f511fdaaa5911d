type Filled<T> = { [K in keyof T]?: Exclude<T[K], '' | undefined> }

/** Only what was filled in: an empty field is not sent. */
export const filled = <T extends Record<string, unknown>>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined),
  ) as Filled<T>
