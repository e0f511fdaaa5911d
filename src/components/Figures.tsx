import { Text, View } from '@tarojs/components'
import type { Tally } from '#types/meeting'
import './figures.scss'

type Props = { tally: Tally; over: boolean }

/** The counts as big figures. 迟到 is within 实到, as the word below it says. */
export function Figures({ tally: { due, present, late, leave, absent, guests }, over }: Props) {
  const figures: [string, number][] = [
    ['应到', due],
    ['实到', present],
    ['其中迟到', late],
    ['请假', leave],
    [over ? '缺席' : '未到', absent],
  ]
  return (
    <View className="figures">
      {figures.map(([name, count]) => (
        <View key={name} className={`figures__one ${name === '实到' ? 'figures__one--first' : ''}`}>
          <Text className="figures__count">{count}</Text>
          <Text className="figures__name">{name}</Text>
        </View>
      ))}
      {guests > 0 && <Text className="figures__guests">另有列席 {guests} 人</Text>}
    </View>
  )
}
