import { Text, View } from '@tarojs/components'
import type { PersonRow } from '#types/meetings'
import { stateName } from '#domain/wording/meetings'
import { sayTime } from '../../components/china-time'

/** What the row said before, oldest first, and what it says now: nothing was written over. */
export function Changes({ person: { changes, state, at, byName } }: { person: PersonRow }) {
  const all = [...changes, ...(at && byName ? [{ state, at, byName }] : [])]
  return (
    <View className="person__changes">
      {all.map((change) => (
        <Text key={change.at} className="person__change">
          {sayTime(change.at)} {change.byName} 登记为{stateName[change.state]}
        </Text>
      ))}
    </View>
  )
}
