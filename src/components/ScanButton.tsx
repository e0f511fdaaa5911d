import { Action } from './Action'
import { Text } from '@tarojs/components'
import { scanAndGo } from './scan-and-go'

type Props = {
  word?: string
  /** Not the page's one primary action. */
  second?: boolean
  /** The new scan takes this page's place. */
  instead?: boolean
}

/** Opens WeChat's scanner. A browser has none: there the code is a link that the host's page offers. */
export function ScanButton({ word = '扫码签到', second = false, instead = false }: Props) {
  if (process.env.TARO_ENV === 'h5')
    return second ? null : (
      <Text className="scan-hint">
        {LOCAL
          ? '签到：用手机微信扫会场屏幕上的签到码；在电脑上试用时，请在签到码页面点「在新窗口打开（模拟扫码）」。'
          : '签到：请用手机微信扫会场屏幕上的签到码。'}
      </Text>
    )
  return (
    <Action look={second ? 'plain' : 'primary'} onTap={() => void scanAndGo(instead)}>
      {word}
    </Action>
  )
}
