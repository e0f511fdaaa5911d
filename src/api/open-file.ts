import Taro from '@tarojs/taro'
import { Refused } from './refused'

/** Fetches a document by its short-lived link and shows it in WeChat, from where it can be saved or sent on. */
export async function openFile(url: string, fileType: 'xlsx' | 'docx' | 'pdf' = 'xlsx'): Promise<void> {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
  } catch {
    throw new Refused('failed', '文件没有打开，请检查网络后再试一次')
  }
}
