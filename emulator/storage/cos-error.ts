import { randomUUID } from 'node:crypto'

/** What the object storage behind CloudBase says no with. */
export class CosError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The answer's body: COS, error codes. */
export function toXml({ code, message }: CosError, resource: string): string {
  const fields = {
    Code: code,
    Message: message,
    Resource: resource,
    RequestId: randomUUID(),
    TraceId: randomUUID(),
  }
  const lines = Object.entries(fields).map(([name, value]) => `\t<${name}>${escape(value)}</${name}>\n`)
  return `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n${lines.join('')}</Error>\n`
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
