import type { Launched } from './launch'

export const insert = { action: 'database.insertDocument' }
export const read = { action: 'database.getDocument' }
export const commit = { action: 'database.commitTransaction' }

/** The control door of faults. */
export async function faults(emulator: Launched, method: 'GET' | 'PUT' | 'DELETE', body?: unknown) {
  const response = await fetch(`${emulator.url}/faults`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as unknown }
}

/** Orders these faults and no others. */
export async function order(emulator: Launched, ...rules: object[]): Promise<void> {
  expect(await faults(emulator, 'PUT', rules)).toMatchObject({ status: 200 })
}

/** A mark for each request, made one after the other: + when it went well, - when it did not. */
export async function went(...requests: (() => Promise<unknown>)[]): Promise<string> {
  let marks = ''
  for (const request of requests)
    marks += await request().then(
      () => '+',
      () => '-',
    )
  return marks
}
