import { Button, Dialog } from '@nutui/nutui-react-taro'
import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Board } from '#types/meetings'
import { sayTally } from '#domain/wording/meetings'
import { sayTime } from '../../components/china-time'
import { Wrong } from '../../components/Wrong'
import type { useHost } from './useHost'

type Props = { board: Board; now: number; close: Host['close']; cancel: Host['cancel'] }
type Host = ReturnType<typeof useHost>

/** The two ways a meeting ends: held, or called off as long as nobody came. Both ask first. */
export function Ending({ board: { meeting, tally }, now, close, cancel }: Props) {
  const [asking, setAsking] = useState<'close' | 'cancel'>()
  const begun = now >= Date.parse(meeting.startsAt)
  const came = tally.present + tally.guests > 0
  const done = () => setAsking(undefined)
  return (
    <View className="host__ways">
      {begun ? (
        <Button size="large" block onClick={() => setAsking('close')}>
          结束会议
        </Button>
      ) : (
        <Text className="host__quiet">{sayTime(meeting.startsAt)} 会议开始后，可以在这里结束会议。</Text>
      )}
      {!came && (
        <Button className="host__danger" size="large" block onClick={() => setAsking('cancel')}>
          取消会议
        </Button>
      )}
      <Dialog
        visible={asking === 'close'}
        title="结束会议？"
        confirmText="结束会议"
        cancelText="再等等"
        onCancel={done}
        onClose={done}
        onConfirm={() => close.mutateAsync()}
      >
        <Text>{sayTally(tally, true)}。</Text>
        <Text className="host__quiet">结束后不能再扫码，遗漏的人仍可点名补登。</Text>
        {close.error && <Wrong error={close.error} />}
      </Dialog>
      <CancelDialog visible={asking === 'cancel'} cancel={cancel} onDone={done} />
    </View>
  )
}

function CancelDialog({
  visible,
  cancel,
  onDone,
}: {
  visible: boolean
  cancel: Host['cancel']
  onDone: () => void
}) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      visible={visible}
      title="取消会议？"
      confirmText="取消会议"
      cancelText="不取消"
      disableConfirmButton={reason.trim() === ''}
      onCancel={onDone}
      onClose={onDone}
      onConfirm={() => cancel.mutateAsync(reason.trim())}
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
      {cancel.error && <Wrong error={cancel.error} />}
    </Dialog>
  )
}
