import { pickFiles } from './pick-files.h5'
import { whoPlays } from './player'
import { Refused } from './refused'
import type { Chosen } from './upload'

export const chooseSheet = async (): Promise<Chosen | undefined> => (await pickFiles('.xlsx,.csv'))[0]

async function toEmulator({ file }: Chosen, path: string): Promise<string> {
  const { openid } = await whoPlays()
  const address = `/upload/${path.split('/').map(encodeURIComponent).join('/')}`
  const answer = await fetch(address, {
    method: 'PUT',
    headers: { 'x-wx-openid': openid },
    body: file as Blob,
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
