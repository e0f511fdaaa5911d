/** Marks the file as ours, so that another program's database is never written to. "TCBE" in ASCII. */
export const APPLICATION_ID = 0x54434245
export const SCHEMA_VERSION = 1

export const SCHEMA = `
  CREATE TABLE collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  -- seq is the order of insertion; id is the document's _id as JSON, so that "5" and 5 stay apart.
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (collection, id)
  );
  CREATE INDEX documents_in_order ON documents (collection);
  CREATE TABLE indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL,
    is_unique INTEGER NOT NULL, UNIQUE (collection, name)
  );
  -- A document with an array in an indexed field has one entry for each element.
  CREATE TABLE entries (
    index_id INTEGER NOT NULL, value TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (index_id, value, seq)
  ) WITHOUT ROWID;
  CREATE INDEX entries_of_document ON entries (seq);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`
