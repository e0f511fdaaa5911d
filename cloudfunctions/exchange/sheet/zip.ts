import { inflateRawSync } from 'node:zlib'
import { limits } from './limits'
import { orDamaged, refuseFile } from './refusals'

/** The parts of a zip file by name. Nothing is unpacked before it is asked for. */
export type Zip = { names: string[]; read: (name: string) => Buffer | undefined }

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

const endSignature = Buffer.from('504b0506', 'hex')
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const encrypted = 1
const deflated = 8

/**
 * Reads the directory at the end, and refuses what would unpack to too much. The sizes written there may lie, so
 * unpacking keeps to the same allowance.
 */
export function openZip(bytes: Buffer): Zip {
  const entries = new Map(orDamaged(() => readDirectory(bytes)).map((entry) => [entry.name, entry]))
  const declared = [...entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (declared > limits.unpackedBytes) refuseFile('unpacksTooBig')
  let allowance = limits.unpackedBytes
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = unpack(bytes, entry, allowance)
      allowance -= content.length
      return content
    },
  }
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(endSignature)
  if (end < 0) return refuseFile('damaged')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== entrySignature) return refuseFile('damaged')
    if (bytes.readUInt16LE(at + 8) & encrypted) return refuseFile('password')
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as Lengths
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      ...readSizes(bytes, at, at + 46 + name, extra),
    })
    at += 46 + name + extra + comment
  }
  return entries
}
type Lengths = [name: number, extra: number, comment: number]

/** Some writers put every size into the 64-bit field, however small the file. */
function readSizes(bytes: Buffer, at: number, extraAt: number, extraLength: number) {
  let wide = extraAt
  while (wide < extraAt + extraLength && bytes.readUInt16LE(wide) !== 1)
    wide += 4 + bytes.readUInt16LE(wide + 2)
  wide += 4
  const size = (offset: number): number => {
    const narrow = bytes.readUInt32LE(at + offset)
    if (narrow !== 0xffffffff) return narrow
    wide += 8
    return Number(bytes.readBigUInt64LE(wide - 8))
  }
  const unpacked = size(24)
  return { unpacked, packed: size(20), at: size(42) }
}

function unpack(bytes: Buffer, { method, packed, at }: Entry, allowance: number): Buffer {
  const content = orDamaged(() => {
    if (bytes.readUInt32LE(at) !== localSignature) return refuseFile('damaged')
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    return bytes.subarray(from, from + packed)
  })
  if (method !== deflated)
    return method === 0 && content.length <= allowance ? content : refuseFile('damaged')
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(allowance, 1) })
  } catch (error) {
    const isTooBig = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return refuseFile(isTooBig ? 'unpacksTooBig' : 'damaged')
  }
}
