import { useState } from 'react'
import { DayField } from '../../components/DayField'
import type { ActProps } from './acts'
import { ChangeForm } from './ChangeForm'
import { useChange } from './useMember'

/** 转正: the day from which somebody is a full member, with a vote. */
export function FullForm({ member: { member, revision, name }, today, onClose }: ActProps) {
  const [on, setOn] = useState('')
  const changed = useChange('makeFull', onClose)
  return (
    <ChangeForm
      title={`${name}同志转正`}
      yes="登记转正"
      changed={changed}
      ready={on !== ''}
      onYes={() => changed.change.mutate({ member, revision, on })}
      onNo={onClose}
    >
      <DayField
        name="转正日期"
        value={on}
        last={today}
        onChange={setOn}
        hint="党员大会通过、预备期满之日。从这一天起是正式党员，有表决权。"
      />
    </ChangeForm>
  )
}
