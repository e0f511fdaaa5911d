import { useState } from 'react'
import { DayField } from '../../components/DayField'
import { Form } from '../../components/Form'
import { begunOn, type StepProps } from './stages'
import { useApplicantAct } from './useApplicants'

/** The talk that is due within a month of the application; the stage stays as it is. */
export function TalkForm({ applicant, today, onClose }: StepProps) {
  const { _id, revision, name, stage } = applicant
  const [talkedOn, setTalkedOn] = useState('')
  const advance = useApplicantAct('advance', onClose)
  const on = begunOn(applicant, stage)
  return (
    <Form
      title={`${name}：登记谈话`}
      yes="登记"
      sending={advance.isPending}
      ready={talkedOn !== ''}
      error={advance.error}
      onYes={() => advance.mutate({ applicant: _id, revision, stage, on, talkedOn })}
      onNo={onClose}
    >
      <DayField name="谈话日期" value={talkedOn} last={today} onChange={setTalkedOn} />
    </Form>
  )
}
