import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Board } from '#types/meetings'
import { sayTally } from '#domain/wording/meetings'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { sayTimeOn, toChina } from '../../components/china-time'
import type { useHost } from './useHost'

type Host = ReturnType<typeof useHost>
type Props = { board: Board; now: number; close: Host['close']; cancel: Host['cancel'] }

/** The two ways a meeting ends: held, or called off as long as nobody came. Both ask first. */
export function Ending({ board: { meeting, tally }, now, close, cancel }: Props) {
  const [asking, setAsking] = useState<'close' | 'cancel'>()
  const begun = now >= Date.parse(meeting.startsAt)
  const came = tally.present + tally.guests > 0
  const back = () => {
    setAsking(undefined)
    close.reset()
    cancel.reset()
  }
  return (
    <View className="host__ways">
      {begun ? (
        <Action onTap={() => setAsking('close')}>结束会议</Action>
      ) : (
        <Text className="host__quiet">
          {sayTimeOn(meeting.startsAt, toChina(now).day)} 会议开始后，可以在这里结束会议。
        </Text>
      )}
      {!came && (
        <Action look="danger" onTap={() => setAsking('cancel')}>
          取消会议
        </Action>
      )}
      <Ask
        open={asking === 'close'}
        title="结束会议？"
        yes="结束会议"
        no="再等等"
        onYes={() => close.mutate()}
        onNo={back}
        sending={close.isPending}
        error={close.error}
      >
        <Text>{sayTally(tally, true)}。</Text>
        <Text className="host__quiet">结束后不能再扫码，遗漏的人仍可点名补登。</Text>
      </Ask>
      <AskReason open={asking === 'cancel'} cancel={cancel} onNo={back} />
    </View>
  )
}

function AskReason({ open, cancel, onNo }: { open: boolean; cancel: Host['cancel']; onNo: () => void }) {
  const [reason, setReason] = useState('')
  return (
    <Ask
      open={open}
      title="取消会议？"
      yes="确定取消"
      no="不取消"
      look="danger"
      onYes={() => cancel.mutate(reason.trim())}
      onNo={onNo}
      sending={cancel.isPending}
      disabled={reason.trim() === ''}
      error={cancel.error}
    >
      <Text>取消后不能恢复，大家会看到取消的原因。</Text>
      <Input
        className="field"
        placeholder="原因，如：改期到下周"
        maxlength={60}
        value={reason}
        onInput={({ detail }) => setReason(detail.value)}
        aria-label="取消的原因"
      />
    </Ask>
  )
}
