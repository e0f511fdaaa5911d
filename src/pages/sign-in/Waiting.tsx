import { Text, View } from '@tarojs/components'
import type { Instant } from '#types/calendar'
import { sayCountdown, sayTime } from '../../components/china-time'

/** Too early is not an error: one waits, and the button comes by itself. */
export const Waiting = ({ opensAt, millis }: { opensAt: Instant; millis: number }) => (
  <View className="card sign-in__waiting" role="timer">
    <Text>您来得早，{sayTime(opensAt)} 开始签到</Text>
    <Text className="sign-in__countdown">{sayCountdown(millis)}</Text>
    <Text className="sign-in__hint">请留在本页，到时间会自动出现签到按钮。</Text>
  </View>
)
