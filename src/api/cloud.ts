import Taro from '@tarojs/taro'
import { Refused } from './refused'

/** Opens the line once, when the app starts: to the mini-program's own first environment. */
export const openCloud = () => Taro.cloud.init({ traceUser: false })

/** Carries one question to a cloud function and brings back its reply, whatever it says. */
export async function ask(name: string, action: string, input: unknown): Promise<unknown> {
  try {
    const { result } = await Taro.cloud.callFunction({ name, data: { action, input: input as object } })
    return result
  } catch (error) {
    throw Refused.unreached(cameFromCloud(error))
  }
}

/** By WeChat's list the codes from -404000 downwards are the cloud's own; the others never got there. */
const cameFromCloud = (error: unknown) => ((error as { errCode?: number }).errCode ?? 0) <= -404000
