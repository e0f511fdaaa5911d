import { View } from '@tarojs/components'
import { say } from '../api/refused'

/** What went wrong with the last tap, next to where it was made. */
export const Wrong = ({ error }: { error: unknown }) => (
  <View className="wrong" role="alert">
    {say(error)}
  </View>
)
