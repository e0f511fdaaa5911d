import { Text, View } from '@tarojs/components'
import type { Meeting } from '#types/meeting'
import { sayDay } from '../../components/china-time'

/** On the roll and not expected; the reason is on paper. */
export const Exempt = ({ exempt }: { exempt: Meeting['exempt'] }) =>
  exempt.length > 0 ? (
    <View className="card attendance__agenda">
      <Text className="attendance__heading">不计入应到 {exempt.length} 人</Text>
      {exempt.map(({ member, name, approvedOn }) => (
        <Text key={member} className="attendance__how">
          {name}：{sayDay(approvedOn)}批准免于参加
        </Text>
      ))}
    </View>
  ) : null
