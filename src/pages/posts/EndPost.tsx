import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { Holder } from '#types/roster'
import { postName } from '#domain/wording/members'
import { call } from '../../api/call'
import { refusedFor } from '../../api/refused'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { sayDay } from '../../components/china-time'
import { DayField } from '../../components/DayField'
import { today } from '../../components/today'
import { Wrong } from '../../components/Wrong'
import { usePostChange } from './usePosts'

type Props = { holder: Holder; onDone: () => void; onHandOver: () => void }

/** Ends a post without a successor. Where that would leave nobody in charge, the way on is handing it over. */
export function EndPost({ holder, onDone, onHandOver }: Props) {
  const { member, person, name: post, at } = holder
  const [until, setUntil] = useState(today)
  const [asking, setAsking] = useState(false)
  const change = usePostChange(
    () => call('roster', 'endPost', { post, at, member, until: until as Day }),
    onDone,
  )
  const yes = () => {
    setAsking(false)
    change.mutate()
  }
  return (
    <>
      <DayField name="任职到哪天（含这一天）" value={until} onChange={setUntil} />
      {change.error && <Wrong error={change.error} />}
      {refusedFor(change.error, 'forbidden', 'conflict', 'closed', 'invalid') && (
        <Action look="primary" onTap={onHandOver}>
          改为交接给别人
        </Action>
      )}
      <Action look="danger" sending={change.isPending} disabled={!until} onTap={() => setAsking(true)}>
        免去{postName[post]}
      </Action>
      <Ask
        open={asking}
        title={`免去${person}同志的${postName[post]}？`}
        yes="免去"
        no="再想想"
        look="danger"
        onYes={yes}
        onNo={() => setAsking(false)}
      >
        <Text>任职到{sayDay(until as Day)}为止，权限随之结束，这项职务空缺。如果有人接任，请用“交接”。</Text>
      </Ask>
    </>
  )
}
