import { checkPaper, checkPhoto, mostSent, notPhoto, qualities, stillTooBig, within } from './photo-size'
import { pickFiles } from './pick-files.h5'
import type { Chosen } from './upload'

export const choosePhotos = async (most: number): Promise<Chosen[]> =>
  (await pickFiles('image/*', true)).slice(0, most)

export const choosePapers = async (most: number): Promise<Chosen[]> =>
  (await pickFiles('.pdf,.docx,.xlsx', true)).slice(0, most)

/** Drawn anew, so that it is small and says no longer where it was taken; refuses what is no photo, or stays too big. */
export async function shrinkPhoto(photo: Chosen): Promise<Chosen> {
  checkPhoto(photo)
  const picture = await createImageBitmap(photo.file as File).catch(() => {
    throw notPhoto()
  })
  const canvas = draw(picture)
  picture.close()
  for (const quality of qualities) {
    const file = await jpegOf(canvas, quality / 100)
    if (file && file.size <= mostSent)
      return { name: photo.name.replace(/\.\w+$/, '') + '.jpg', file, size: file.size }
  }
  throw stillTooBig()
}

function draw(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), within(picture.width, picture.height))
  const brush = canvas.getContext('2d')!
  // What is transparent would turn black.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/** A paper goes as it is. */
export async function checkedPaper(paper: Chosen): Promise<Chosen> {
  checkPaper(paper)
  return paper
}
