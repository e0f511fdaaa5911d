import { PNG } from 'pngjs'
import qrcode from 'qrcode-generator'
import type { CodeRequest } from './code-request'

/** Light modules that a reader needs around the code. */
const MARGIN = 4

/** Draws a QR code of `page?scene=…`: round ones only WeChat can read, this any phone and any test can. */
export function drawCode({ page, scene, width }: CodeRequest): Buffer {
  const code = qrcode(0, 'M')
  code.addData(`${page}?scene=${encodeURIComponent(scene)}`)
  code.make()
  const count = code.getModuleCount()
  const size = Math.floor(width / (count + 2 * MARGIN))
  const start = Math.floor((width - size * count) / 2)
  const image = new PNG({ width, height: width })
  image.data.fill(0xff)
  for (let y = 0; y < size * count; y++) {
    for (let x = 0; x < size * count; x++) {
      if (!code.isDark(Math.floor(y / size), Math.floor(x / size))) continue
      const pixel = ((start + y) * width + start + x) * 4
      image.data.fill(0, pixel, pixel + 3)
    }
  }
  return PNG.sync.write(image, { colorType: 0, filterType: 0, deflateLevel: 1 })
}
