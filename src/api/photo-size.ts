import { attachmentLimits } from '#domain/meetings/attachments'
import { Refused } from './refused'

/** The long side a photo is brought down to, in pixels, and the qualities tried until it is small enough to send. */
export const longSide = 2_000
export const qualities = [80, 60, 40] as const
export const mostSent = 2 * 1024 * 1024
const mostPaper = attachmentLimits.bytes
/** What an old phone can still open of a photo. */
const mostPhoto = 25 * 1024 * 1024

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

/** Width and height of at most the long side, in the same proportion. */
export function within(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

export function checkPhoto({ size }: { size: number }): void {
  if (size > mostPhoto)
    throw new Refused(
      'invalid',
      `有 ${megabytes(size)}，超过 ${megabytes(mostPhoto)}，手机压缩不了；请先在相册里裁小，或换一张`,
    )
}

export function checkPaper({ size }: { size: number }): void {
  if (size > mostPaper)
    throw new Refused('invalid', `有 ${megabytes(size)}，不能超过 ${megabytes(mostPaper)}；请压缩后再选`)
}

export const notPhoto = () => new Refused('invalid', '不是照片，或手机打不开它；请换一张 JPG 或 PNG 照片')
export const stillTooBig = () =>
  new Refused('invalid', `压缩以后还超过 ${megabytes(mostSent)}；请先在相册里裁小，或换一张`)
