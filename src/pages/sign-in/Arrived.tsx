import { Text, View } from '@tarojs/components'
import type { OwnRow } from '#types/meetings'
import { wayName } from '#domain/wording/meetings'
import { sayTime } from '../../components/china-time'
import { sayOwnRow } from '../../components/meeting-words'

/** How one stands, once there is a row: signed in just now or before, or marked by an officer. */
export function Arrived({ row, justNow }: { row: OwnRow; justNow: boolean }) {
  const came = row.state === 'present' || row.state === 'late'
  if (!came) return <Excused row={row} />
  const done = justNow && row.state === 'present' && !row.guest ? '签到成功' : '已签到'
  return (
    <View className={`sign-in__arrived sign-in__arrived--${row.state}`} role="status">
      <View className="sign-in__circle">
        <View className="sign-in__tick" />
      </View>
      <Text className="sign-in__done">
        {done} · {sayOwnRow(row)}
      </Text>
      <Text className="sign-in__hint">{sayHow(row)}</Text>
    </View>
  )
}

const Excused = ({ row }: { row: OwnRow }) => (
  <View className="sign-in__arrived" role="status">
    <Text className="sign-in__done">您已登记为{sayOwnRow(row)}</Text>
    <Text className="sign-in__hint">
      {row.byName} {sayTime(row.at)} 登记。如您已到会场，请主持人用点名为您更正。
    </Text>
  </View>
)

const sayHow = ({ way, byName }: OwnRow) =>
  way === 'rollCall' ? `由${byName}点名登记` : `${wayName[way]}签到，已记入本次会议`
