import { Action } from './Action'
import { View } from '@tarojs/components'
import { Notice } from './Notice'
import { goTo, paths } from './paths'

/** For whoever opens the app before their secretary gave them a code. */
export const Unbound = () => (
  <View className="card">
    <Notice
      title="欢迎使用星级支部"
      hint="您的微信还没有绑定党员身份。请向支部书记要一个 8 位绑定码，只需绑定一次。"
    >
      <Action look="primary" onTap={() => goTo(paths.bind)}>
        输入绑定码
      </Action>
    </Notice>
  </View>
)
