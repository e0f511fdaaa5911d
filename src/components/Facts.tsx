import { Text, View } from '@tarojs/components'
import './facts.scss'

type Props = { title?: string; facts: readonly (readonly [string, string | undefined])[] }

/** Names and what stands for each; what is not known has no line. */
export function Facts({ title, facts }: Props) {
  const known = facts.filter(([, value]) => value)
  if (known.length === 0) return null
  return (
    <View className="facts">
      {title && <Text className="facts__title">{title}</Text>}
      {known.map(([name, value], place) => (
        <View key={place} className="facts__one">
          <Text className="facts__name">{name}</Text>
          <Text className="facts__value" userSelect>
            {value}
          </Text>
        </View>
      ))}
    </View>
  )
}
