import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '#types/calendar'
import { goingName } from '#domain/wording/members'
import { sayDay } from '../../components/china-time'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import type { ActProps } from './acts'
import { CarriedFields, carriedOf, hoursAreFine, nothingCarried } from './CarriedFields'
import { ChangeForm } from './ChangeForm'
import { useChange } from './useMember'

const goings = (['transferredOut', 'died', 'left'] as const).map((went) => [went, goingName[went]] as const)

/** Off the roll of this unit. Why, stays on paper. */
export function LeaveForm({ member: { member, revision, name }, today, onClose }: ActProps) {
  const [went, setWent] = useState<(typeof goings)[number][0]>()
  const [on, setOn] = useState('')
  const [carrying, setCarrying] = useState(nothingCarried)
  const changed = useChange('leave', onClose)
  const out = went === 'transferredOut'
  const taken = out ? carriedOf(carrying) : undefined
  const send = () => {
    if (went)
      changed.change.mutate({
        member,
        revision,
        went,
        on,
        ...(taken && { taken }),
      })
  }
  return (
    <ChangeForm
      title={`${name}同志离开`}
      yes="登记离开"
      look="danger"
      changed={changed}
      sure={`${sayDay(on as Day)}是在册的最后一天（${went ? goingName[went] : ''}）。职务和微信绑定随之结束。`}
      ready={went !== undefined && on !== '' && (!out || (taken !== undefined && hoursAreFine(carrying)))}
      onYes={send}
      onNo={onClose}
    >
      <Choices name="怎样离开" choices={goings} chosen={went} onChoose={setWent} />
      <DayField name="最后一天在册" value={on} last={today} onChange={setOn} />
      {out && (
        <CarriedFields
          placeName="转往哪个党组织"
          carrying={carrying}
          onChange={(news) => setCarrying({ ...carrying, ...news })}
          today={today}
        />
      )}
      <Text className="act__hint">
        离开的原因不记入系统，留在纸质材料里。职务和微信绑定随之结束，以前的记录保留。
      </Text>
    </ChangeForm>
  )
}
