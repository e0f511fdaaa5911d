import type Database from 'libsql'

/** Prepares a statement at its first use; bind strings, numbers and null only, for libsql aborts on anything else. */
export type Sql = (text: string) => Database.Statement

export function prepareOnce(database: Database.Database): Sql {
  const prepared = new Map<string, Database.Statement>()
  return (text) => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
}
