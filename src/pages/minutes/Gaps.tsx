import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Gap } from '#types/minutes'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'

type Props = { meeting: string; gaps: readonly Gap[] }

/** What the record still lacks; a tap leads to where it is to be written. */
export const Gaps = ({ meeting, gaps }: Props) => (
  <View className="card" role="status">
    <Text className="minutes__title">
      {gaps.length > 0 ? `还差 ${gaps.length} 项` : '记录齐全，可以确认'}
    </Text>
    {gaps.map(({ part, say }, place) => (
      <Tap key={place} className="minutes__gap" onTap={() => lead(meeting, part)}>
        <View className="minutes__box" />
        <Text className="minutes__say">{say}</Text>
      </Tap>
    ))}
    <Text className="minutes__small">照片不是必须的。没有写完也可以先离开，写的内容都会留着。</Text>
  </View>
)

const lead = (meeting: string, part: Gap['part']) => {
  // Who came is put right on the roll, not here.
  if (part === 'attendance') goTo(paths.attendance(meeting))
  else void Taro.pageScrollTo({ selector: `#part-${part}`, duration: 200 })
}
