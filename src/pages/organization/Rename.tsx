import { useState } from 'react'
import type { Day } from '#types/calendar'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { today } from '../../components/today'
import { useChange } from './useOrganizationPage'

export function Rename({ page: { id: at, revision, name: before }, onDone }: FormProps) {
  const [name, setName] = useState(before)
  const [from, setFrom] = useState(today)
  const change = useChange(
    () => call('organizations', 'rename', { at, revision, name: name.trim(), from: from as Day }),
    onDone,
  )
  return (
    <>
      <Line name="新名称" value={name} onInput={setName} />
      <DayField name="从哪天起用" value={from} onChange={setFrom} hint="以前的名称保留在历史里。" />
      {change.error && <Wrong error={change.error} />}
      <Action
        look="primary"
        sending={change.isPending}
        disabled={name.trim() === '' || name.trim() === before || !from}
        onTap={() => change.mutate(undefined)}
      >
        保存
      </Action>
    </>
  )
}
