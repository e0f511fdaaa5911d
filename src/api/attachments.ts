import Taro from '@tarojs/taro'
import { checkPaper, checkPhoto, mostSent, notPhoto, qualities, stillTooBig, within } from './photo-size'
import type { Chosen } from './upload'

/** Photos from the album or the camera; none when the person turned back. */
export async function choosePhotos(most: number): Promise<Chosen[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: Math.min(most, 9), mediaType: ['image'] })
    return tempFiles.map(({ tempFilePath, size }) => ({
      name: tempFilePath.split('/').at(-1)!,
      file: tempFilePath,
      size,
    }))
  } catch {
    return []
  }
}

/** Papers out of a WeChat conversation: WeChat offers no other way to the phone's files. */
export async function choosePapers(most: number): Promise<Chosen[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: Math.min(most, 9),
      type: 'file',
      extension: ['pdf', 'docx', 'xlsx'],
    })
    return tempFiles.map(({ name, path, size }) => ({ name, file: path, size }))
  } catch {
    return []
  }
}

/** Brings a photo down to what is sent; refuses what is none, or stays too big. */
export async function shrinkPhoto(photo: Chosen): Promise<Chosen> {
  checkPhoto(photo)
  const src = photo.file as string
  const info = await Taro.getImageInfo({ src }).catch(() => {
    throw notPhoto()
  })
  // The sides are told as the camera held them; only one is named, so that nothing is ever pulled out of shape.
  const lies = /left|right/.test(info.orientation)
  const { width: compressedWidth } = lies ? within(info.height, info.width) : within(info.width, info.height)
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth })
    const size = await sizeOf(tempFilePath)
    if (size <= mostSent) return { name: photo.name, file: tempFilePath, size }
  }
  throw stillTooBig()
}

const sizeOf = (filePath: string) =>
  new Promise<number>((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: reject,
    })
  })

/** A paper goes as it is. */
export async function checkedPaper(paper: Chosen): Promise<Chosen> {
  checkPaper(paper)
  return paper
}
