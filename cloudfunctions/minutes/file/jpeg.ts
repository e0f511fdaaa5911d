import { exifOf, orientationIn } from './orientation'

/** Markers of a JPEG: ISO/IEC 10918-1, table B.1. */
const [image, end, scan, comment] = [0xd8, 0xd9, 0xda, 0xfe]
const [jfif, exif, colours, adobe] = [0xe0, 0xe1, 0xe2, 0xee]
/** More than any camera writes. */
const segmentsAtMost = 10_000

/** One segment with its marker; a scan has its data with it. */
type Segment = { marker: number; bytes: Buffer }

/**
 * A JPEG without what the camera wrote beside the picture: no place, no time, no device, no small copy, nothing behind its
 * end. Only which way is up is kept. Nothing comes of what is damaged or breaks off.
 */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const segments = segmentsOf(bytes)
  const has = (is: (segment: Segment) => boolean): boolean => segments?.some(is) ?? false
  if (!segments || !has(isFrame) || !has(({ marker }) => marker === scan)) return undefined
  const written = segments.filter(({ marker }) => marker === exif)
  const [turned = 1] = written.flatMap((segment) => orientationIn(segment.bytes.subarray(4)) ?? [])
  const kept = segments.filter(isPicture).map((segment) => segment.bytes)
  return Buffer.concat([bytes.subarray(0, 2), exifOf(turned), ...kept, Buffer.from([0xff, end])])
}

function segmentsOf(bytes: Buffer): Segment[] | undefined {
  const found: Segment[] = []
  for (let at = 2; found.length < segmentsAtMost;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = markerAt(bytes, at)
    if (marker === end) return found
    const next = behind(bytes, at)
    if (marker === undefined || next === undefined) return undefined
    const until = marker === scan ? endOfScan(bytes, next) : next
    found.push({ marker, bytes: bytes.subarray(at, until) })
    at = until
  }
  return undefined
}

const markerAt = (bytes: Buffer, at: number): number | undefined =>
  bytes[at] === 0xff && bytes[at + 1] !== image ? bytes[at + 1] : undefined

/** Where a segment ends, by the length it says it has. */
function behind(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined
  const length = bytes.readUInt16BE(at + 2)
  return length >= 2 && at + 2 + length <= bytes.length ? at + 2 + length : undefined
}

/** Where the data of a scan end: at the next marker that is none of their own. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (!isOfScan(bytes[at + 1])) return at
  return bytes.length
}

const isOfScan = (byte = end): boolean => byte === 0 || byte === 0xff || (byte >= 0xd0 && byte <= 0xd7)

const isFrame = ({ marker }: Segment): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** What is needed to draw it: of what applications add, JFIF, the colours (ICC) and how they are mixed (Adobe). */
function isPicture({ marker, bytes }: Segment): boolean {
  if (marker === colours) return bytes.toString('latin1', 4, 16) === 'ICC_PROFILE\0'
  const isAdded = marker >= jfif && marker <= 0xef
  return marker !== comment && (!isAdded || marker === jfif || marker === adobe)
}
