/** What is needed to draw a PNG: W3C PNG, 4.7. Everything else in it is words, times and places. */
const ofPng: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
)
const ofWebp: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const drawing: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ANMF'])
/** In the first byte of VP8X: there are words (XMP), and what a camera wrote (EXIF). */
const saysMore = 0x0c

/** A PNG with nothing in it but the picture; nothing comes of what is damaged or breaks off. */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 8)]
  const seen = new Set<string>()
  for (let at = 8; !seen.has('IEND');) {
    if (at + 12 > bytes.length) return undefined
    const [next, name] = [at + 12 + bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    if (next > bytes.length || (seen.size === 0 && name !== 'IHDR')) return undefined
    if (ofPng.has(name)) kept.push(bytes.subarray(at, next))
    seen.add(name)
    at = next
  }
  return seen.has('IDAT') ? Buffer.concat(kept) : undefined
}

type Chunk = { name: string; bytes: Buffer }

/** The same of a WebP: RFC 9649. */
export function cleanWebp(bytes: Buffer): Buffer | undefined {
  const kept = chunksOf(bytes)?.filter(({ name }) => ofWebp.has(name))
  const [first] = kept ?? []
  if (!kept || !first || !kept.some(({ name }) => drawing.has(name))) return undefined
  if (first.name === 'VP8X') first.bytes[8]! &= ~saysMore
  const body = Buffer.concat(kept.map((chunk) => chunk.bytes))
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}

function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const isOne = bytes.length >= 12 && bytes.toString('latin1', 0, 4) === 'RIFF'
  const end = isOne ? 8 + bytes.readUInt32LE(4) : Infinity
  if (end > bytes.length) return undefined
  const found: Chunk[] = []
  for (let at = 12; at + 8 <= end;) {
    const size = bytes.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (next > bytes.length) return undefined
    found.push({ name: bytes.toString('latin1', at, at + 4), bytes: Buffer.from(bytes.subarray(at, next)) })
    at = next
  }
  return found
}
