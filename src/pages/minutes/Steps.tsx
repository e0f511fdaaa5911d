import { Text, View } from '@tarojs/components'
import type { MinutesPage } from '#types/minutes'
import { useServerNow } from '../../api/server-clock'
import { sayDayAndTime } from '../../components/china-time'

type Minutes = MinutesPage['minutes']

const stepName = { confirmed: '确认', sentBack: '退回', closed: '归档' } as const satisfies Record<
  Minutes['steps'][number]['did'],
  string
>

/** Who confirmed it, sent it back and closed it, oldest first. */
export function Steps({ minutes: { steps } }: { minutes: Minutes }) {
  const now = useServerNow(60_000)
  if (steps.length === 0) return null
  return (
    <View className="card">
      <Text className="minutes__title">经过</Text>
      {steps.map(({ did, byName, at, reason }) => (
        <Text key={at}>
          {sayDayAndTime(at, now)} {byName}
          {stepName[did]}
          {reason && `：${reason}`}
        </Text>
      ))}
    </View>
  )
}
