import { Text, View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { serverNow } from '../../api/server-clock'
import { sayDayAndTime } from '../../components/china-time'

/** What will be talked about, and when that was made known. */
export function Agenda({ meeting: { agenda, noticedAt } }: { meeting: MeetingCard }) {
  if (agenda.length === 0 && !noticedAt) return null
  return (
    <View className="attendance__agenda">
      {agenda.length > 0 && <Text className="attendance__heading">议程</Text>}
      {agenda.map((item, place) => (
        <Text key={place} className="attendance__item">
          {place + 1}. {item}
        </Text>
      ))}
      {noticedAt && <Text className="attendance__how">{sayDayAndTime(noticedAt, serverNow())} 发出通知</Text>}
    </View>
  )
}
