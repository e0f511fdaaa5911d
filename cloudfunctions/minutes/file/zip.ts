const endSignature = Buffer.from('504b0506', 'hex')
const entrySignature = 0x02014b50
const encrypted = 1

/** The names in the directory of a zip file; none where it is damaged or locked. Nothing is unpacked. */
export function partsOfZip(bytes: Buffer): string[] | undefined {
  const end = bytes.lastIndexOf(endSignature)
  if (end < 0 || end + 22 > bytes.length) return undefined
  const names: string[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entrySignature) return undefined
    if (bytes.readUInt16LE(at + 8) & encrypted) return undefined
    const length = bytes.readUInt16LE(at + 28)
    names.push(bytes.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names
}
