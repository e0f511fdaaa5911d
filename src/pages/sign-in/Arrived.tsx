import { Text, View } from '@tarojs/components'
import type { MeetingCard, OwnRow } from '#types/meetings'
import type { Purpose } from '#types/meeting-inputs'
import { wayName } from '#domain/wording/meetings'
import { sayTimeOn } from '../../components/china-time'
import { sayOwnRow } from '../../components/meeting-words'

type Props = { row: OwnRow; meeting: MeetingCard; purpose: Purpose; justNow: boolean }

/** How one stands, once signed in or out: just now, before, or by an officer's roll call. */
export function Arrived({ row, meeting: { day, signOut }, purpose, justNow }: Props) {
  const [mark, words, hint] = purpose === 'out' ? gone(row, day) : here(row, day, justNow)
  return (
    <View className={`sign-in__arrived sign-in__arrived--${mark}`} role="status">
      <View className="sign-in__circle">
        <View className="sign-in__tick" />
      </View>
      <Text className="sign-in__done">{words}</Text>
      <Text className="sign-in__hint">{hint}</Text>
      {purpose === 'in' && signOut && !row.leftAt && (
        <Text className="sign-in__hint">这次会议要签退：散会时请再扫一次屏幕上的签退码。</Text>
      )}
    </View>
  )
}

type Words = [mark: 'present' | 'late', words: string, hint: string]

function here(row: OwnRow, day: MeetingCard['day'], justNow: boolean): Words {
  const done = justNow && row.state === 'present' && !row.guest ? '签到成功' : '已签到'
  const how = row.way === 'rollCall' ? `由${row.byName}点名登记` : `${wayName[row.way]}签到，已记入本次会议`
  return [row.state === 'late' ? 'late' : 'present', `${done} · ${sayOwnRow(row, day)}`, how]
}

function gone({ leftAt = '', leftEarly }: OwnRow, day: MeetingCard['day']): Words {
  const hint = leftEarly ? '早于会议结束时间，记为早退' : '已记入本次会议'
  return [leftEarly ? 'late' : 'present', `已签退 · ${sayTimeOn(leftAt, day)}`, hint]
}
