import { Text, View } from '@tarojs/components'
import type { Day } from '#types/calendar'
import type { PersonRow } from '#types/meetings'
import { stateName } from '#domain/wording/meetings'
import { sayTimeOn } from '../../components/china-time'

type Props = { person: PersonRow; day: Day }

/** What the row said before, oldest first, and what it says now: nothing was written over. */
export function Changes({ person: { changes, state, at, byName }, day }: Props) {
  const all = [...changes, ...(at && byName ? [{ state, at, byName }] : [])]
  return (
    <View className="person__changes">
      {all.map((change) => (
        <Text key={change.at} className="person__change">
          {sayTimeOn(change.at, day)} {change.byName} 登记为{stateName[change.state]}
        </Text>
      ))}
    </View>
  )
}
