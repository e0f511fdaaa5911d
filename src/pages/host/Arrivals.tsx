import { Text, View } from '@tarojs/components'
import type { Board } from '#types/meetings'
import { sayTime } from '../../components/china-time'
import { Chip } from '../../components/Chip'

/** Who came last, so that people see their own name come up. On a wall, so nobody is called late beside their name. */
export function Arrivals({ latest }: { latest: Board['latest'] }) {
  if (latest.length === 0) return <Text className="host__quiet">还没有人签到</Text>
  return (
    <View className="arrivals" aria-live="polite">
      {latest.map(({ name, at, guest }) => (
        <View key={`${name} ${at}`} className="arrivals__one">
          <Text className="arrivals__name">{name}</Text>
          <Text className="host__quiet">{sayTime(at)}</Text>
          <Chip tone={guest ? 'calm' : 'good'}>{guest ? '列席' : '已签到'}</Chip>
        </View>
      ))}
    </View>
  )
}
