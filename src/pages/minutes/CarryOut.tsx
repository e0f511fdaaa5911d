import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Resolution } from '#types/minutes'
import { Action } from '../../components/Action'
import { DayField } from '../../components/DayField'
import { today } from '../../components/today'
import { Wrong } from '../../components/Wrong'
import { useCarryOut } from './useMinutes'

/** Whether something resolved was carried out, and when; a tap too early is taken back. */
export function CarryOut({ meeting, resolution }: { meeting: string; resolution: Resolution }) {
  const { id, doneOn } = resolution
  const carryOut = useCarryOut(meeting, id)
  const [asking, setAsking] = useState(false)
  const [day, setDay] = useState(today)
  const send = (on: string) => carryOut.mutate(on, { onSuccess: () => setAsking(false) })
  return (
    <View className="minutes__entries">
      {asking && <DayField name="哪天落实的" value={day} last={today()} onChange={setDay} />}
      {carryOut.error && <Wrong error={carryOut.error} />}
      {doneOn ? (
        <Action sending={carryOut.isPending} onTap={() => send('')}>
          改为还没有落实
        </Action>
      ) : asking ? (
        <Action look="primary" sending={carryOut.isPending} disabled={!day} onTap={() => send(day)}>
          记为已落实
        </Action>
      ) : (
        <Action onTap={() => setAsking(true)}>登记落实情况</Action>
      )}
    </View>
  )
}
