import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Applicant } from '#types/applicant'
import { stageName } from '#domain/wording/roster'
import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { AdvanceForm } from './AdvanceForm'
import { EndForm } from './EndForm'
import { factsOf, stageAfter } from './stages'
import { TalkForm } from './TalkForm'

type Props = { applicant: Applicant; today: string }

/** How far somebody has come, and the next step. */
export function ApplicantCard({ applicant, today }: Props) {
  const [doing, setDoing] = useState<'advance' | 'talk' | 'end'>()
  const onClose = () => setDoing(undefined)
  const { name, stage, talkedOn } = applicant
  const later = stageAfter(stage)
  const props = { applicant, today, onClose }
  if (doing === 'end') return <EndForm {...props} />
  if (doing === 'talk') return <TalkForm {...props} />
  if (doing && later) return <AdvanceForm {...props} to={later} />
  return (
    <View className="card applicants__one">
      <Text className="applicants__name">{name}</Text>
      <Facts facts={factsOf(applicant)} />
      <View className="applicants__ways">
        {!talkedOn && (
          <Action small onTap={() => setDoing('talk')}>
            登记谈话
          </Action>
        )}
        {later && (
          <Action small onTap={() => setDoing('advance')}>
            确定为{stageName[later]}
          </Action>
        )}
        <Action small onTap={() => setDoing('end')}>
          结束
        </Action>
      </View>
    </View>
  )
}
