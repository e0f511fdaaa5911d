import { Action } from './Action'
import { Text } from '@tarojs/components'
import { scanAndGo } from './scan-and-go'

type Props = {
  word?: string
  /** What one is to scan: to leave rather than to come. */
  out?: boolean
  /** Not the page's one primary action. */
  second?: boolean
  /** The new scan takes this page's place. */
  instead?: boolean
}

/** Opens WeChat's scanner. A browser has none: there the code is a link that the host's page offers. */
export function ScanButton({ out = false, word, second = false, instead = false }: Props) {
  const act = out ? '签退' : '签到'
  if (process.env.TARO_ENV === 'h5')
    return second ? null : (
      <Text className="scan-hint">
        {LOCAL
          ? `${act}：用手机微信扫会场屏幕上的${act}码；在电脑上试用时，请在签到码页面点「在新窗口打开（模拟扫码）」。`
          : `${act}：请用手机微信扫会场屏幕上的${act}码。`}
      </Text>
    )
  return (
    <Action look={second ? 'plain' : 'primary'} onTap={() => void scanAndGo(instead)}>
      {word ?? `扫码${act}`}
    </Action>
  )
}
