import { deflateRawSync } from 'node:zlib'

export type Part = { name: string; content: Buffer; claims?: number; flags?: number }
type Options = { wide?: boolean; stored?: boolean }

/** A zip file byte by byte, so that it can also be one that lies (`claims`) or one with 64-bit sizes (`wide`). */
export function zipOf(parts: readonly Part[], { wide = false, stored = false }: Options = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims = content.length, flags = 0 } of parts) {
    const packed = stored ? content : deflateRawSync(content)
    const method = stored ? 0 : 8
    const named = Buffer.from(name)
    const sums = [0, packed.length, claims] as const
    const local = Buffer.concat([
      header(0x04034b50, [20, flags, method, 0, 0], sums),
      u16(named.length, 0),
      named,
    ])
    const sizes = wide ? ([sums[0], 0xffffffff, 0xffffffff] as const) : sums
    const extra = wide ? Buffer.concat([u16(1, 16), u64(claims), u64(packed.length)]) : Buffer.alloc(0)
    directory.push(
      header(0x02014b50, [20, 20, flags, method, 0, 0], sizes),
      u16(named.length, extra.length, 0, 0, 0),
      u32(0, at),
      named,
      extra,
    )
    locals.push(local, packed)
    at += local.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0, 0, parts.length, parts.length),
    u32(listed.length, at),
    u16(0),
  ])
  return Buffer.concat([...locals, listed, end])
}

export const partsOf = (texts: Readonly<Record<string, string>>): Part[] =>
  Object.entries(texts).map(([name, text]) => ({ name, content: Buffer.from(text) }))

const header = (signature: number, shorts: number[], longs: readonly number[]): Buffer =>
  Buffer.concat([u32(signature), u16(...shorts), u32(...longs)])

const u16 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2)
  numbers.forEach((n, index) => bytes.writeUInt16LE(n, index * 2))
  return bytes
}
const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((n, index) => bytes.writeUInt32LE(n, index * 4))
  return bytes
}
const u64 = (n: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(n))
  return bytes
}
