import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { LeaveReason } from '#types/meeting'
import type { PersonRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'
import { reasonName } from '#domain/wording/meetings'
import type { useRollCall } from '../../api/use-roll-call'
import { Choices } from '../../components/Choices'
import { Tap } from '../../components/Tap'

type Props = { person: PersonRow; begun: boolean; mark: ReturnType<typeof useRollCall> }

/** What belongs to how somebody stands: why they are on leave, or that they left before the end. */
export function Details({ person, begun, mark }: Props) {
  if (person.state === 'leave') return <Reason person={person} mark={mark} />
  return begun && attended(person.state) ? <Early person={person} mark={mark} /> : null
}

const reasons = Object.entries(reasonName) as [LeaveReason, string][]

function Reason({ person: { name, reason }, mark }: Omit<Props, 'begun'>) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Tap className="person__detail" label={`${name}请假的原因`} onTap={() => setOpen(true)}>
        <Text>{reason ? `原因：${reasonName[reason]} ⌄` : '登记请假的原因 ⌄'}</Text>
      </Tap>
    )
  const choose = (chosen: LeaveReason) => {
    mark.mutate({ state: 'leave', reason: chosen })
    setOpen(false)
  }
  return <Choices name={`${name}请假的原因`} choices={reasons} chosen={reason} onChoose={choose} />
}

function Early({ person, mark }: Omit<Props, 'begun'>) {
  const { name, state, leftAt } = person
  const leftEarly = person.leftEarly === true
  // Signed out by themselves: the clock has said it.
  if ((state !== 'present' && state !== 'late') || leftAt) return null
  return (
    <Tap
      className="person__detail"
      role="checkbox"
      chosen={leftEarly}
      label={`${name} 早退`}
      disabled={mark.isPending}
      onTap={() => mark.mutate({ state, leftEarly: !leftEarly })}
    >
      <Text>{leftEarly ? '✓ 已记早退，点一下撤销' : '提前离开？记为早退'}</Text>
    </Tap>
  )
}
