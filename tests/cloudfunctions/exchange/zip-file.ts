import { deflateRawSync } from 'node:zlib'

export type Part = { name: string; content: Buffer; claims?: number; flags?: number }

/** A zip file byte by byte, so that it can also be one that lies (`claims`) or one with 64-bit sizes (`wide`). */
export function zipOf(parts: readonly Part[], { wide = false } = {}): Buffer {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const packed = deflateRawSync(part.content)
    const local = Buffer.concat([localHeader(part, packed.length), packed])
    listed.push(entry(part, packed.length, at, wide))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(listed)
  const counts = u16(0, 0, parts.length, parts.length)
  const end = Buffer.concat([u32(0x06054b50), counts, u32(directory.length, at), u16(0)])
  return Buffer.concat([...locals, directory, end])
}

function localHeader({ name, content, claims = content.length, flags = 0 }: Part, packed: number): Buffer {
  const named = Buffer.from(name)
  return Buffer.concat([
    u32(0x04034b50),
    u16(20, flags, 8, 0, 0),
    u32(0, packed, claims),
    u16(named.length, 0),
    named,
  ])
}

function entry(part: Part, packed: number, at: number, wide: boolean): Buffer {
  const { name, content, claims = content.length, flags = 0 } = part
  const named = Buffer.from(name)
  const sizes = wide ? u32(0, 0xffffffff, 0xffffffff) : u32(0, packed, claims)
  const extra = wide ? Buffer.concat([u16(1, 16), u64(claims), u64(packed)]) : Buffer.alloc(0)
  const lengths = u16(named.length, extra.length, 0, 0, 0)
  const rest = [sizes, lengths, u32(0, at), named, extra]
  return Buffer.concat([u32(0x02014b50), u16(20, 20, flags, 8, 0, 0), ...rest])
}

export const partsOf = (texts: Readonly<Record<string, string>>): Part[] =>
  Object.entries(texts).map(([name, text]) => ({ name, content: Buffer.from(text) }))

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
