import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Gap } from '#types/minutes'
import { Tap } from '../../components/Tap'

/** What the record still lacks; a tap leads to where it is to be written. */
export const Gaps = ({ gaps }: { gaps: readonly Gap[] }) => (
  <View className="card" role="status">
    <Text className="minutes__title">
      {gaps.length > 0 ? `还差 ${gaps.length} 项` : '记录齐全，可以确认'}
    </Text>
    {gaps.map(({ part, say }, place) => (
      <Tap key={place} className="minutes__gap" onTap={() => lead(part)}>
        <View className="minutes__box" />
        <Text className="minutes__say">{say}</Text>
      </Tap>
    ))}
    <Text className="minutes__small">照片不是必须的。没有写完也可以先离开，写的内容都会留着。</Text>
  </View>
)

const lead = (part: Gap['part']) => {
  if (part !== 'attendance') void Taro.pageScrollTo({ selector: `#part-${part}`, duration: 200 })
}
