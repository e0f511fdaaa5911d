import Taro from '@tarojs/taro'
import { Refused } from './refused'

export type Chosen = { name: string; file: unknown; size: number }

/** A workbook or a text table out of a WeChat conversation: WeChat offers no other way to the phone's files. */
export async function chooseSheet(): Promise<Chosen | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv'] })
    const [found] = tempFiles
    return found && { name: found.name, file: found.path, size: found.size }
  } catch {
    return undefined
  }
}

/** Puts it into a folder of the person's own inbox, and says under which id it lies there. */
export async function upload({ file }: Chosen, path: string): Promise<string> {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: path, filePath: file as string })
    return fileID
  } catch {
    throw new Refused('offline', '文件没有传上去，请检查网络后再试')
  }
}
