import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MakeUpTask } from '#types/make-up'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Line } from '../../components/Field'
import { MakeUpForm } from '../../components/MakeUpForm'
import { TaskLine } from '../../components/TaskLine'
import { today } from '../../components/today'
import { Wrong } from '../../components/Wrong'
import { useSettle } from './useMakeUps'

/** One person's make-up, with what an officer can do about it. */
export function Task({ task }: { task: MakeUpTask }) {
  const [writing, setWriting] = useState(false)
  if (writing) return <MakeUpForm task={task} forThem onClose={() => setWriting(false)} />
  return (
    <TaskLine task={task} today={today()} named>
      {task.status === 'reported' && <Settle task={task} />}
      {(task.status === 'owed' || task.status === 'sentBack') && (
        <Action label={`替${task.name}登记补学`} onTap={() => setWriting(true)}>
          替他（她）登记补学
        </Action>
      )}
    </TaskLine>
  )
}

function Settle({ task: { meeting, member, name } }: { task: MakeUpTask }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => setAsking(false)
  const settle = useSettle(close)
  const sent = settle.isPending ? settle.variables.accept : undefined
  return (
    <>
      {settle.error && !asking && <Wrong error={settle.error} />}
      <Action
        label={`通过${name}的补学`}
        sending={sent === true}
        disabled={sent === false}
        onTap={() => settle.mutate({ meeting, member, accept: true })}
      >
        通过
      </Action>
      <Action label={`退回${name}的补学`} disabled={settle.isPending} onTap={() => setAsking(true)}>
        退回
      </Action>
      <Ask
        open={asking}
        title={`退回${name}同志的补学？`}
        yes="退回"
        no="再想想"
        look="danger"
        onYes={() => settle.mutate({ meeting, member, accept: false, reason: reason.trim() })}
        onNo={() => {
          close()
          settle.reset()
        }}
        sending={sent === false}
        disabled={reason.trim() === ''}
        error={settle.error}
      >
        <Line name="退回的原因" example="如：请写明学了什么" value={reason} onInput={setReason} />
        <Text>本人会看到原因，改好可以再报。</Text>
      </Ask>
    </>
  )
}
