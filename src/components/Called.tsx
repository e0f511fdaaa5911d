import { Text, View } from '@tarojs/components'
import type { Output } from '#types/api'
import { sayTally, stateName } from '#domain/wording/meetings'
import { Action } from './Action'
import { Notice } from './Notice'
import { goBack } from './paths'

type Props = { called: Output<'meetings', 'rollCallAll'>; over: boolean }

/** A whole list was written down: what it comes to, and who was left as they stood. */
export const Called = ({ called: { tally, left }, over }: Props) => (
  <Notice title="已登记" hint={`${sayTally(tally, over)}。`}>
    {left.length > 0 && (
      <View className="card" role="status">
        <Text>有 {left.length} 人的登记刚刚有变化，没有改动，请在名单里核对：</Text>
        {left.map(({ member, name, state }) => (
          <Text key={member}>
            {name}：{stateName[state]}
          </Text>
        ))}
      </View>
    )}
    <Action look="primary" onTap={goBack}>
      看名单
    </Action>
  </Notice>
)
