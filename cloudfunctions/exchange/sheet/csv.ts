import { parse } from 'csv-parse/sync'
import { limits } from './limits'
import { orDamaged, refuseFile } from './refusals'
import type { Row, Sheet } from './sheet'
import { isWideText } from './sniff'

const delimiters = ['\t', ',', ';']

/** A text file as a sheet: commas, tabs or semicolons; UTF-8, UTF-16 or GB 18030, which holds GBK. */
export function readCsv(bytes: Buffer): Sheet {
  const text = decode(bytes)
  if (text.split('\n').some((line) => line.length > limits.record)) refuseFile('damaged')
  const records: string[][] = orDamaged(() =>
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limits.record,
      to: limits.rows * 2,
    }),
  )
  const rows = records.map(toRow).filter(({ cells }) => cells.size > 0)
  if (rows.length > limits.rows + 100) refuseFile('tooManyRows')
  if (rows.some(({ cells }) => Math.max(...cells.keys()) > limits.columns)) refuseFile('tooManyColumns')
  return { name: '', hidden: false, rows, merges: [], from1904: false }
}

const toRow = (record: string[], index: number): Row => ({
  at: index + 1,
  hidden: false,
  cells: new Map(
    record.flatMap((text, column) =>
      text.trim() === '' ? [] : [[column + 1, { kind: 'text' as const, text: unwrap(text) }] as const],
    ),
  ),
})

/** Many systems write ="13800000000" so that a spreadsheet keeps every digit. */
const unwrap = (text: string): string => /^="(.*)"$/s.exec(text)?.[1] ?? text

function decode(bytes: Buffer): string {
  if (isWideText(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this encoding: its byte patterns are strict enough to tell.
    }
  return refuseFile('unknown')
}

/** The separator there is most of outside quotes. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 100_000).replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best), ',')
}
