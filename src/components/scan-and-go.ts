import Taro from '@tarojs/taro'
import { scan } from '../api/scan'
import { goInstead, goTo, paths } from './paths'

/** Opens the scanner and goes on to sign in. From the sign-in page itself, the new scan takes its place. */
export async function scanAndGo(instead = false) {
  const scanned = await scan()
  if (!scanned) return
  if (scanned === 'notOurs')
    return void Taro.showToast({ icon: 'none', duration: 3000, title: '这不是签到码，请扫会场屏幕上的码' })
  const go = instead ? goInstead : goTo
  go(paths.signIn(scanned))
}
