import { Text, View } from '@tarojs/components'
import type { Admitted } from '#types/meetings'
import { leaveGraceMinutes } from '#domain/meetings/settings'
import { stateName } from '#domain/wording/meetings'
import { refusedFor } from '../../api/refused'
import { Action } from '../../components/Action'
import { sayOwnRow } from '../../components/meeting-words'
import { ScanButton } from '../../components/ScanButton'
import { Wrong } from '../../components/Wrong'
import { cameIn, type useSignIn } from './useSignIn'

type Props = { admitted: Admitted; arrive: ReturnType<typeof useSignIn>['arrive']; now: number }

/** The one button of the page, and what one should know before it is tapped. */
export function Tapping({ admitted, arrive: { isPending, error, mutate }, now }: Props) {
  const out = admitted.purpose === 'out'
  const note = out ? beforeLeaving(admitted, now) : beforeComing(admitted)
  return (
    <View className="sign-in__tap">
      {note && <Text className="sign-in__note">{note}</Text>}
      {error && <Wrong error={error} />}
      <Action
        look="primary"
        className="sign-in__button"
        sending={isPending}
        disabled={out && !cameIn(admitted.row)}
        onTap={() => mutate(admitted)}
      >
        {out ? '签退' : '签到'}
      </Action>
      {error && refusedFor(error, 'closed', 'forbidden', 'invalid') && (
        <ScanButton word="重新扫码" instead second />
      )}
    </View>
  )
}

function beforeLeaving({ row, meeting }: Admitted, now: number): string {
  if (!row || !cameIn(row)) return '您还没有签到，请先扫签到码；码已经撤下的，请主持人点名补登。'
  const came = `您的签到：${sayOwnRow(row, meeting.day)}。`
  const early = now < Date.parse(meeting.endsAt) - leaveGraceMinutes * 60_000
  return early ? `${came}会议还没有结束，现在签退将记为早退。` : came
}

function beforeComing({ guest, row }: Admitted): string {
  if (guest) return '您不在应到名单，将登记为列席。'
  return row ? `现在登记的是${stateName[row.state]}；到了会场，请点签到。` : ''
}
