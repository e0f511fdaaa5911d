import { Text, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Line } from '../../components/Field'
import { Lines } from '../../components/Lines'
import { Entry } from './Entry'
import { changed, without } from './entries'
import { pasted } from './pasted'
import type { FieldsProps } from './WritePart'

export const PointsFields = ({ value, onChange }: FieldsProps<'points'>) => (
  <View className="minutes__entries">
    {value.map(({ speaker, text }, place) => (
      <Entry key={place} name={`第 ${place + 1} 条`} onDrop={() => onChange(without(value, place))}>
        <Line
          name={`第 ${place + 1} 条：谁说的（可不填）`}
          most={30}
          value={speaker}
          onInput={(news) => onChange(changed(value, place, { speaker: news }))}
        />
        <Lines
          name={`第 ${place + 1} 条：要点`}
          value={text}
          onInput={(news) => onChange(changed(value, place, { text: pasted(text, news) }))}
        />
      </Entry>
    ))}
    <Action onTap={() => onChange([...value, { speaker: '', text: '' }])}>添加一条要点</Action>
    {value.length === 0 && <Text className="minutes__small">写主要意见就可以，不用逐字记录。</Text>}
  </View>
)
