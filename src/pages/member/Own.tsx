import { Text, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { goTo, paths } from '../../components/paths'

/** Nobody keeps their own facts: where to turn to instead. */
export const Own = () => (
  <View className="card">
    <Text>这是您自己的信息，要由本支部其他委员或上级党组织来改。有不对的，请在“我的”里申请更正。</Text>
    <Action onTap={() => goTo(paths.me)}>到“我的”里申请更正</Action>
  </View>
)
