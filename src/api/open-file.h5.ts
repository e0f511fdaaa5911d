/** A browser downloads it by itself. */
export function openFile(url: string): Promise<void> {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
  return Promise.resolve()
}
