import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** What a printed code says, read from its picture as a phone would: the `scene` WeChat hands to the page. */
export function readScene(png: string): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(png, 'base64'))
  const read = jsQR(new Uint8ClampedArray(data), width, height)
  return new URLSearchParams(read?.data.split('?')[1]).get('scene') ?? ''
}
