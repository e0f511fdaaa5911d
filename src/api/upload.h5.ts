import { whoPlays } from './player'
import { Refused } from './refused'
import type { Chosen } from './upload'

/** The browser's own way to a file; nothing when the person turned back. */
export const chooseSheet = () =>
  new Promise<Chosen | undefined>((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv'
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, file, size: file.size })
    }
    input.oncancel = () => resolve(undefined)
    input.click()
  })

async function toEmulator({ file }: Chosen, path: string): Promise<string> {
  const { openid } = await whoPlays()
  const address = `/upload/${path.split('/').map(encodeURIComponent).join('/')}`
  const answer = await fetch(address, {
    method: 'PUT',
    headers: { 'x-wx-openid': openid },
    body: file as File,
  }).catch(() => {
    throw new Refused('offline', '文件没有传上去，请检查网络后再试')
  })
  const { fileID } = (await answer.json()) as { fileID?: string }
  if (!fileID) throw new Refused('invalid', '文件没有传上去，请换一个小一些的文件再试')
  return fileID
}

const toNobody: typeof toEmulator = () => Promise.reject(new Refused('forbidden', '请在微信小程序里打开'))

// Chosen while building, as in `cloud.h5.ts`.
export const upload = LOCAL ? toEmulator : toNobody
