import { useState } from 'react'
import type { Day } from '#types/calendar'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { today } from '../../components/today'
import { useChange } from './useOrganizationPage'

const lengths = [
  [36, '3 年'],
  [60, '5 年'],
] as const
const seatsOf = (level: string) => (level === 'branch' ? [1, 2, 3, 5, 7] : [3, 5, 7, 9, 11])

export function Elect({ page: { id: at, revision, level, terms }, onDone }: FormProps) {
  const last = terms.at(-1)
  const [electedOn, setElectedOn] = useState(today)
  const [months, setMonths] = useState<number>(last?.months ?? 36)
  const [seats, setSeats] = useState(last?.seats ?? 3)
  const [approval, setApproval] = useState('')
  const change = useChange(() => {
    const paper = approval.trim() && { approval: approval.trim() }
    return call('organizations', 'elect', {
      at,
      revision,
      electedOn: electedOn as Day,
      months,
      seats,
      ...paper,
    })
  }, onDone)
  return (
    <>
      <DayField name="选举日期" value={electedOn} onChange={setElectedOn} last={today()} />
      <Choices name="任期" choices={lengths} chosen={months} onChoose={setMonths} />
      <Choices
        name="委员名额（含书记）"
        choices={seatsOf(level).map((count) => [count, `${count} 名`] as const)}
        chosen={seats}
        onChoose={setSeats}
        hint="当选的人请到“职务与任期”里任命。"
      />
      <Line name="批复号（可不填）" value={approval} onInput={setApproval} most={40} />
      {change.error && <Wrong error={change.error} />}
      <Action
        look="primary"
        sending={change.isPending}
        disabled={!electedOn}
        onTap={() => change.mutate(undefined)}
      >
        登记换届
      </Action>
    </>
  )
}
