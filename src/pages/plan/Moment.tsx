import { Picker, Text, View } from '@tarojs/components'
import type { DayAndTime } from '../../components/china-time'

type Props = DayAndTime & { onChange: (news: Partial<DayAndTime>) => void }

/** The day and the time, by WeChat's own wheels: people know them, and they read themselves out. */
export const Moment = ({ day, time, onChange }: Props) => (
  <View className="plan__moment">
    <Picker mode="date" value={day} onChange={({ detail }) => onChange({ day: detail.value })}>
      <View className="field">
        <Text>{day}</Text>
      </View>
    </Picker>
    <Picker mode="time" value={time} onChange={({ detail }) => onChange({ time: detail.value })}>
      <View className="field">
        <Text>{time}</Text>
      </View>
    </Picker>
  </View>
)
