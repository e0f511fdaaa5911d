import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { LeaveReason } from '#types/meeting'
import type { OwnRow } from '#types/meetings'
import { reasonName } from '#domain/wording/meetings'
import { useLeave } from '../api/use-leave'
import { Action } from './Action'
import { Ask } from './Ask'
import { Choices } from './Choices'
import './leave.scss'

const reasons = Object.entries(reasonName) as [LeaveReason, string][]

type Props = { meeting: string; row: OwnRow | undefined }

/** Asks for leave, and as long as that waits for the host's word, changes it or takes it back. */
export function Leave({ meeting, row }: Props) {
  const [asking, setAsking] = useState<'leave' | 'back'>()
  const close = () => setAsking(undefined)
  const { ask, withdraw } = useLeave(meeting, close)
  const waiting = row?.state === 'leaveAsked'
  const stop = () => {
    close()
    ask.reset()
    withdraw.reset()
  }
  return (
    <View className="leave">
      {waiting && <Text className="leave__state">已请假，等主持人批准{sayReason(row)}</Text>}
      <View className={waiting ? 'leave__two' : ''}>
        <Action onTap={() => setAsking('leave')}>{waiting ? '改原因' : '请假'}</Action>
        {waiting && <Action onTap={() => setAsking('back')}>撤回请假</Action>}
      </View>
      <AskReason open={asking === 'leave'} was={row?.reason} ask={ask} onNo={stop} />
      <Ask
        open={asking === 'back'}
        title="撤回请假？"
        yes="撤回"
        no="不撤回"
        onYes={() => withdraw.mutate()}
        onNo={stop}
        sending={withdraw.isPending}
        error={withdraw.error}
      >
        <Text>撤回后，您仍在应到名单里，请按时到会签到。</Text>
      </Ask>
    </View>
  )
}

const sayReason = ({ reason }: OwnRow) => (reason ? `（${reasonName[reason]}）` : '')

type AskReasonProps = {
  open: boolean
  was: LeaveReason | undefined
  ask: ReturnType<typeof useLeave>['ask']
  onNo: () => void
}

function AskReason({ open, was, ask, onNo }: AskReasonProps) {
  const [chosen, setChosen] = useState(was)
  return (
    <Ask
      open={open}
      title="请假"
      yes="提交"
      no="不请了"
      onYes={() => chosen && ask.mutate(chosen)}
      onNo={onNo}
      sending={ask.isPending}
      disabled={chosen === undefined}
      error={ask.error}
    >
      <Choices
        name="请假的原因"
        choices={reasons}
        chosen={chosen}
        onChoose={setChosen}
        hint="只记原因的类别，不用写细节。请假仍计入应到，缺的内容可以会后补学。"
      />
    </Ask>
  )
}
