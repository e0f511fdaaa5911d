import { readCsv } from './csv'
import { limits } from './limits'
import { refuseFile } from './refusals'
import type { Sheet } from './sheet'
import { kindOf } from './sniff'
import { readWorkbook } from './workbook'
import { openZip, type Zip } from './zip'

/** The sheets of an uploaded table. The bytes decide what it is, never the file's name. @throws Refusal saying what to do. */
export function openSheets(bytes: Buffer): Sheet[] {
  if (bytes.length > limits.bytes) refuseFile('tooBig')
  const kind = kindOf(bytes)
  if (kind === 'text') return [readCsv(bytes)]
  return kind === 'zip' ? openPackage(openZip(bytes)) : refuseFile(kind)
}

function openPackage(zip: Zip): Sheet[] {
  checkParts(zip)
  const sheets = readWorkbook(zip)
  return sheets.length > 0 ? sheets : refuseFile('noSheet')
}

/** Parts that give away what a zip file really is, or what it should not carry. */
const telling = [
  [/(^|\/)vbaProject\.bin$/i, 'macros'],
  [/^xl\/macrosheets\//i, 'macros'],
  [/^xl\/externalLinks\//i, 'links'],
  [/^xl\/workbook\.bin$/i, 'binaryExcel'],
  [/^word\//i, 'word'],
  [/^content\.xml$/, 'openDocument'],
] as const

function checkParts({ names, read }: Zip): void {
  for (const [pattern, why] of telling) if (names.some((name) => pattern.test(name))) refuseFile(why)
  const types = read('[Content_Types].xml') ?? refuseFile('unknown')
  if (types.includes('macroEnabled')) refuseFile('macros')
}
