import type { Chosen } from './upload'

/** The browser's own way to files; none when the person turned back. */
export const pickFiles = (accept: string, multiple = false) =>
  new Promise<Chosen[]>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.onchange = () =>
      resolve(Array.from(input.files ?? [], (file) => ({ name: file.name, file, size: file.size })))
    input.oncancel = () => resolve([])
    input.click()
  })
