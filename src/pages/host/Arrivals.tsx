import { Text, View } from '@tarojs/components'
import type { Board } from '#types/meetings'
import { sayTime } from '../../components/china-time'
import { Chip } from '../../components/Chip'
import { stateWord } from '../../components/meeting-words'

/** Who came last, so that people see their own name come up. */
export function Arrivals({ latest }: { latest: Board['latest'] }) {
  if (latest.length === 0) return <Text className="host__quiet">还没有人签到</Text>
  return (
    <View className="arrivals" aria-live="polite">
      {latest.map((row) => {
        const { word, tone } = row.guest ? { word: '列席', tone: 'calm' as const } : stateWord(row, false)
        return (
          <View key={`${row.name} ${row.at}`} className="arrivals__one">
            <Text className="arrivals__name">{row.name}</Text>
            <Text className="host__quiet">{sayTime(row.at)}</Text>
            <Chip tone={tone}>{word}</Chip>
          </View>
        )
      })}
    </View>
  )
}
