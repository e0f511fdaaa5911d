import { useState } from 'react'
import type { StatusKind } from '#types/member'
import { statusName } from '#domain/wording/roster'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import type { Found } from '../../components/Finder'
import { PersonFinder } from '../../components/PersonFinder'
import type { ActProps } from './acts'
import { ChangeForm } from './ChangeForm'
import { filled } from './filled'
import { useChange } from './useMember'

type Props = ActProps & { kind: StatusKind }

const hints = {
  exempt: '要有支部或上级党组织的批准。事由不记入系统，留在纸质材料里。',
  floating: '外出六个月以上、不能正常参加组织生活的，登记为流动党员。',
  lostContact: '只作标记，提醒继续联系；怎样处理由组织决定。',
} as const satisfies Record<StatusKind, string>

/** Begins a status on a day. */
export function NewStatusForm({ member: { member, revision, name, branch }, kind, today, onClose }: Props) {
  const [draft, setDraft] = useState({ from: '', approvedOn: '', place: '' })
  const [contact, setContact] = useState<Found>()
  const changed = useChange('setStatus', onClose)
  const change = (news: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...news }))
  const { from, approvedOn, place } = draft
  const more = filled({ approvedOn, place: place.trim(), contact: contact?.id })
  return (
    <ChangeForm
      title={`${name}同志：设为${statusName[kind]}`}
      yes="登记"
      changed={changed}
      ready={from !== '' && (kind !== 'exempt' || approvedOn !== '')}
      onYes={() => changed.change.mutate({ member, revision, kind, from, ...more })}
      onNo={onClose}
    >
      <DayField
        name="从哪天起"
        value={from}
        last={today}
        onChange={(day) => change({ from: day })}
        hint={hints[kind]}
      />
      {kind === 'exempt' && (
        <DayField
          name="批准日期"
          value={approvedOn}
          last={today}
          onChange={(day) => change({ approvedOn: day })}
        />
      )}
      {kind === 'floating' && (
        <>
          <Line name="流入的党组织（可不填）" value={place} onInput={(text) => change({ place: text })} />
          <PersonFinder name="本支部联系人（可不填）" at={branch} chosen={contact} onChoose={setContact} />
        </>
      )}
    </ChangeForm>
  )
}

/** Ends a status with a day. */
export function StatusEndForm({ member: { member, revision, name }, kind, today, onClose }: Props) {
  const [until, setUntil] = useState('')
  const changed = useChange('endStatus', onClose)
  return (
    <ChangeForm
      title={`${name}同志：结束${statusName[kind]}`}
      yes="登记结束"
      changed={changed}
      ready={until !== ''}
      onYes={() => changed.change.mutate({ member, revision, kind, until })}
      onNo={onClose}
    >
      <DayField name="最后一天" value={until} last={today} onChange={setUntil} />
    </ChangeForm>
  )
}
