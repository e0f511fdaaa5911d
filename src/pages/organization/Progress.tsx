import { Text, View } from '@tarojs/components'

/** How far a change has come that takes many organizations and people along. */
export const Progress = ({ done, all }: { done: number; all: number }) => (
  <View role="status">
    <Text>
      正在调整：已完成 {done} 项，共 {all} 项。离开也不要紧，回到本页可以接着办
    </Text>
    <View className="organization__track">
      <View
        className="organization__done"
        style={{ width: `${Math.round((100 * done) / Math.max(all, 1))}%` }}
      />
    </View>
  </View>
)
