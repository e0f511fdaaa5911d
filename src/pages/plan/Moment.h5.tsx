import { View } from '@tarojs/components'
import type { DayAndTime } from '../../components/china-time'

type Props = DayAndTime & { onChange: (news: Partial<DayAndTime>) => void }

/** In a browser its own fields, which take a keyboard. An emptied field keeps what it had. */
export const Moment = ({ day, time, onChange }: Props) => (
  <View className="plan__moment">
    <input
      className="field"
      type="date"
      aria-label="日期"
      value={day}
      onChange={({ target }) => target.value && onChange({ day: target.value })}
    />
    <input
      className="field"
      type="time"
      aria-label="时间"
      value={time}
      onChange={({ target }) => target.value && onChange({ time: target.value })}
    />
  </View>
)
