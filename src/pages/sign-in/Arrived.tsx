import { Text, View } from '@tarojs/components'
import type { Day } from '#types/calendar'
import type { OwnRow } from '#types/meetings'
import { wayName } from '#domain/wording/meetings'
import { sayOwnRow } from '../../components/meeting-words'

/** How one stands, once signed in: just now, before, or by an officer's roll call. */
export function Arrived({ row, day, justNow }: { row: OwnRow; day: Day; justNow: boolean }) {
  const done = justNow && row.state === 'present' && !row.guest ? '签到成功' : '已签到'
  return (
    <View className={`sign-in__arrived sign-in__arrived--${row.state}`} role="status">
      <View className="sign-in__circle">
        <View className="sign-in__tick" />
      </View>
      <Text className="sign-in__done">
        {done} · {sayOwnRow(row, day)}
      </Text>
      <Text className="sign-in__hint">{sayHow(row)}</Text>
    </View>
  )
}

const sayHow = ({ way, byName }: OwnRow) =>
  way === 'rollCall' ? `由${byName}点名登记` : `${wayName[way]}签到，已记入本次会议`
