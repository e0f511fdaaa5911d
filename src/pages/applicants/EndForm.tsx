import { useState } from 'react'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import type { Found } from '../../components/Finder'
import { Form } from '../../components/Form'
import { PersonFinder } from '../../components/PersonFinder'
import type { StepProps } from './stages'
import { useApplicantAct } from './useApplicants'

const ways = [
  [true, '接收为预备党员'],
  [false, '退出或转走'],
] as const

/** The way ends: as a member, who has to stand on the roster already, or otherwise. */
export function EndForm({ applicant: { _id, revision, name, branch }, today, onClose }: StepProps) {
  const [joined, setJoined] = useState<boolean>()
  const [on, setOn] = useState('')
  const [member, setMember] = useState<Found>()
  const end = useApplicantAct('endApplicant', onClose)
  return (
    <Form
      title={`${name}：结束登记`}
      yes="登记"
      sending={end.isPending}
      ready={on !== '' && (joined === false || member !== undefined)}
      error={end.error}
      sure={
        joined
          ? `接收为预备党员，对应名册上的${member?.name ?? ''}同志。`
          : '退出或转走以后，不再列在入党申请人里。'
      }
      onYes={() =>
        end.mutate({ applicant: _id, revision, on, ...(joined && member && { became: member.id }) })
      }
      onNo={onClose}
    >
      <Choices name="结果" choices={ways} chosen={joined} onChoose={setJoined} />
      <DayField name="日期" value={on} last={today} onChange={setOn} />
      {joined && (
        <PersonFinder
          name="名册上的本人"
          at={branch}
          chosen={member}
          onChoose={setMember}
          hint="请先在名册里“添加党员”，来的方式选“发展入党”，再到这里对上。"
        />
      )}
    </Form>
  )
}
