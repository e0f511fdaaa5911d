import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { Day } from '#types/calendar'
import { sayDay } from '../../components/china-time'
import { DayField } from '../../components/DayField'
import type { Found } from '../../components/Finder'
import { OrganizationFinder } from '../../components/OrganizationFinder'
import type { ActProps } from './acts'
import { CarriedFields, papersOf, hoursAreFine, nothingCarried } from './CarriedFields'
import { ChangeForm } from './ChangeForm'
import { useChange } from './useMember'

/** To another branch of this unit: both rolls stay true to the day. */
export function TransferForm({
  member: { member, revision, name, branch, branchName },
  today,
  onClose,
}: ActProps) {
  const [to, setTo] = useState<Found>()
  const [on, setOn] = useState('')
  const [carrying, setCarrying] = useState(nothingCarried)
  const changed = useChange('transfer', onClose)
  const send = () => {
    const taken = papersOf(carrying)
    const papers = Object.keys(taken).length > 0 && { taken }
    if (to) changed.change.mutate({ member, revision, to: to.id, on, ...papers })
  }
  return (
    <ChangeForm
      title={`${name}同志转到本单位其他支部`}
      yes="登记转移"
      changed={changed}
      sure={`${sayDay(on as Day)}是在${branchName}的最后一天，第二天起在${to?.name ?? ''}。`}
      ready={to !== undefined && on !== '' && hoursAreFine(carrying)}
      onYes={send}
      onNo={onClose}
    >
      <OrganizationFinder
        everywhere
        name="转到哪个支部"
        level="branch"
        but={[branch]}
        chosen={to}
        onChoose={setTo}
      />
      <DayField name={`在${branchName}的最后一天`} value={on} last={today} onChange={setOn} />
      <CarriedFields
        carrying={carrying}
        onChange={(news) => setCarrying({ ...carrying, ...news })}
        today={today}
      />
      <Text className="act__hint">第二天起在新支部。在本支部所任职务当天结束，以前的会议和记录都保留。</Text>
    </ChangeForm>
  )
}
