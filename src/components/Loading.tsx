import { Text, View } from '@tarojs/components'
import './states.scss'

/** Grey bars where words will stand; the words are for those who cannot see them. */
export function Loading({ rows = 3 }: { rows?: number }) {
  return (
    <View className="loading" aria-busy="true">
      <Text className="loading__words">正在读取…</Text>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="loading__card">
          <View className="loading__bar loading__bar--short" />
          <View className="loading__bar" />
          <View className="loading__bar loading__bar--middle" />
        </View>
      ))}
    </View>
  )
}
