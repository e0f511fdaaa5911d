import { PNG } from 'pngjs'

/** A photo of one point: JFIF, a table, a frame, another table, a scan, the end. */
export const photo = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010101004800480000ffdb004300', 'hex'),
  Buffer.alloc(64, 0xff),
  Buffer.from('ffc2000b080001000101011100ffc40014100100000000000000000000000000000000', 'hex'),
  Buffer.from('ffda0008010100013f10ffd9', 'hex'),
])

const text = (words: string): Buffer => Buffer.from(words, 'latin1')

/** One segment of a JPEG. */
export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** What a phone writes beside a picture: the place it was taken at, and which way was up, in either order of bytes. */
export function exif(orientation: number, little = false): Buffer {
  const tiff = Buffer.alloc(38)
  const [w16, w32] = little
    ? [tiff.writeUInt16LE.bind(tiff), tiff.writeUInt32LE.bind(tiff)]
    : [tiff.writeUInt16BE.bind(tiff), tiff.writeUInt32BE.bind(tiff)]
  tiff.write(little ? 'II' : 'MM')
  w16(42, 2)
  w32(8, 4)
  w16(2, 8)
  const entry = (at: number, tag: number, type: number, value: () => void) => {
    w16(tag, at)
    w16(type, at + 2)
    w32(1, at + 4)
    value()
  }
  entry(10, 0x8825, 4, () => w32(38, 18))
  entry(22, 0x0112, 3, () => w16(orientation, 30))
  return segment(0xe1, Buffer.concat([text('Exif\0\0'), tiff, text('GPS 31.2304N 121.4737E')]))
}

/** The photo with more segments right behind its beginning, and something behind its end. */
export const photoWith = (more: readonly Buffer[], behind = ''): Buffer =>
  Buffer.concat([photo.subarray(0, 2), ...more, photo.subarray(2), text(behind)])

/** One chunk of a PNG; nobody here looks at its checksum. */
const chunk = (name: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, text(name), content, Buffer.alloc(4)])
}
/** Each number another. */
export const png = (n = 0): Buffer => {
  const image = new PNG({ width: 2, height: 2 })
  image.data.fill(n)
  return PNG.sync.write(image)
}
/** The same with words and a place in it. */
export const toldPng = (): Buffer => {
  const plain = png()
  const told = [chunk('tEXt', text('Author\0somebody')), chunk('eXIf', text('GPS 31.2304N'))]
  return Buffer.concat([plain.subarray(0, 33), ...told, plain.subarray(33)])
}

const riff = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name)
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
/** A WebP as its container says it; the picture itself is looked at by nobody here. */
export const webp = (...more: (readonly [string, string])[]): Buffer => {
  const head = riff('VP8X', Buffer.from([more.length > 0 ? 0x1c : 0x10, 0, 0, 0, 1, 0, 0, 1, 0, 0]))
  const chunks = [
    head,
    riff('VP8L', text('/picture')),
    ...more.map(([name, words]) => riff(name, text(words))),
  ]
  return riff('RIFF', Buffer.concat([text('WEBP'), ...chunks]))
}
