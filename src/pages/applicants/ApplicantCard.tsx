import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Applicant } from '#types/applicant'
import { stageName } from '#domain/wording/members'
import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { AdvanceForm } from './AdvanceForm'
import { EndForm } from './EndForm'
import { stageAfter } from './stages'

type Props = { applicant: Applicant; today: string }

/** How far somebody has come, and the next step. */
export function ApplicantCard({ applicant, today }: Props) {
  const [doing, setDoing] = useState<'advance' | 'talk' | 'end'>()
  const onClose = () => setDoing(undefined)
  const { name, stage, endedOn, appliedOn, talkedOn, activistOn, candidateOn, became, mentors } = applicant
  const later = stageAfter(stage)
  const props = { applicant, today, onClose }
  if (doing === 'end') return <EndForm {...props} />
  if (doing === 'talk') return <AdvanceForm {...props} to={stage} />
  if (doing && later) return <AdvanceForm {...props} to={later} />
  return (
    <View className="card applicants__one">
      <Text className="applicants__name">{name}</Text>
      <Facts
        facts={[
          ['申请日期', appliedOn],
          ['谈话日期', talkedOn ?? (endedOn ? undefined : '还没有登记')],
          ['积极分子', activistOn],
          ['发展对象', candidateOn],
          ['培养联系人', mentors.length > 0 ? `${mentors.length} 人` : undefined],
          ['结束', endedOn && (became ? `${endedOn} 接收为预备党员` : `${endedOn} 退出或转走`)],
        ]}
      />
      {!endedOn && (
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
      )}
    </View>
  )
}
