/** What bytes turn out to be, whatever the file is called. */
export type FileKind = 'empty' | 'zip' | 'password' | 'oldExcel' | 'word' | 'webPage' | 'text' | 'unknown'

const zipMagic = Buffer.from('504b', 'hex')
const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const webPage = /^\s*(<!doctype html|<html|<head|<table|<meta|<\?xml|mime-version:)/i

export function kindOf(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, compoundMagic)) return kindOfCompound(bytes)
  if (startsWith(bytes, zipMagic)) return 'zip'
  if (webPage.test(bytes.toString('latin1', 0, 1024).replace(/^\u00ef\u00bb\u00bf/, ''))) return 'webPage'
  return isWideText(bytes) || !bytes.includes(0) ? 'text' : 'unknown'
}

/** UTF-16 with its mark: the one text in which zeros are in place. */
export const isWideText = (bytes: Buffer): boolean => ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2))

const startsWith = (bytes: Buffer, magic: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic)

/**
 * Office's older container keeps a directory of named streams. Its entries are 128 bytes long, begin at multiples of 128
 * and start with the name in UTF-16: enough to tell what is inside.
 */
function kindOfCompound(bytes: Buffer): FileKind {
  const holds = (name: string): boolean => hasEntry(bytes, Buffer.from(`${name}\0`, 'utf16le'))
  if (holds('EncryptedPackage')) return 'password'
  if (holds('Workbook') || holds('Book')) return 'oldExcel'
  return holds('WordDocument') ? 'word' : 'unknown'
}

function hasEntry(bytes: Buffer, name: Buffer): boolean {
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
    if (at % 128 === 0) return true
  return false
}
