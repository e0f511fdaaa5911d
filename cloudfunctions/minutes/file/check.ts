import type { Attachment } from '#types/minutes'
import { refuse } from '../../shared/refuse'
import { cleanPng, cleanWebp } from './chunks'
import { cleanJpeg } from './jpeg'
import { whatIs, type Wanted } from './what'

export type Checked = Pick<Attachment, 'sort'> & { extension: string; bytes: Buffer }

const photos: Partial<Record<Wanted, (bytes: Buffer) => Buffer | undefined>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
}

/** What of a file is kept: of a photo the picture alone. Anything but a photo or a paper is refused by its name. */
export function checkFile(bytes: Buffer, name: string): Checked {
  const called = name ? `“${name}”` : '这个文件'
  const what = whatIs(bytes)
  if ('isNot' in what)
    return refuse(
      'invalid',
      `${called}是${what.isNot}，不能作为附件；照片请用 JPEG、PNG 或 WebP，文件请用 PDF、Word（.docx）或 Excel（.xlsx）`,
    )
  const clean = photos[what.is]
  if (!clean) return { sort: 'paper', extension: what.is, bytes }
  const picture = clean(bytes) ?? refuse('invalid', `${called}不是完整的照片，请重新拍摄或另存后再上传`)
  return { sort: 'photo', extension: what.is, bytes: picture }
}
