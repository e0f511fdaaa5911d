const begins = 'Exif\0\0'
const tag = 0x0112

/** Which way up a camera held the picture, 2 to 8, from what it wrote beside it; nothing where it says nothing of use. */
export function orientationIn(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 0, begins.length) !== begins) return undefined
  const tiff = segment.subarray(begins.length)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const read16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  if (tiff.length < 8) return undefined
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return undefined
  for (let left = read16(first), at = first + 2; left > 0 && at + 12 <= tiff.length; left--, at += 12)
    if (read16(at) === tag) return isTurn(read16(at + 8)) ? read16(at + 8) : undefined
  return undefined
}

const isTurn = (value: number): boolean => value >= 2 && value <= 8

/** A segment that says this and nothing else; none where the picture stands upright. */
export function exifOf(orientation: number): Buffer {
  if (!isTurn(orientation)) return Buffer.alloc(0)
  const head = Buffer.from(`ffe10022${Buffer.from(begins, 'latin1').toString('hex')}4d4d002a00000008`, 'hex')
  const entry = Buffer.from('0001011200030000000100000000' + '00000000', 'hex')
  entry.writeUInt16BE(orientation, 10)
  return Buffer.concat([head, entry])
}
