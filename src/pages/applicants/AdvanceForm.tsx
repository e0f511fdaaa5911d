import { useState } from 'react'
import type { Stage } from '#types/applicant'
import { stageName } from '#domain/wording/roster'
import { DayField } from '../../components/DayField'
import type { Found } from '../../components/Finder'
import { Form } from '../../components/Form'
import { PersonFinder } from '../../components/PersonFinder'
import type { StepProps } from './stages'
import { useApplicantAct } from './useApplicants'

/** The next stage from a day on, with the two who accompany. */
export function AdvanceForm({ applicant, to, today, onClose }: StepProps & { to: Stage }) {
  const { _id, revision, name, branch } = applicant
  const [on, setOn] = useState('')
  const [first, setFirst] = useState<Found>()
  const [second, setSecond] = useState<Found>()
  const advance = useApplicantAct('advance', onClose)
  const mentors = [first, second].flatMap((mentor) => mentor?.id ?? [])
  const chosen = mentors.length > 0 && { mentors }
  return (
    <Form
      title={`${name}：确定为${stageName[to]}`}
      yes="登记"
      sending={advance.isPending}
      ready={on !== ''}
      error={advance.error}
      onYes={() => advance.mutate({ applicant: _id, revision, stage: to, on, ...chosen })}
      onNo={onClose}
    >
      <DayField name={`确定为${stageName[to]}的日期`} value={on} last={today} onChange={setOn} />
      <PersonFinder name="培养联系人（可不填）" at={branch} chosen={first} onChoose={setFirst} />
      {first && (
        <PersonFinder name="第二位培养联系人（可不填）" at={branch} chosen={second} onChoose={setSecond} />
      )}
    </Form>
  )
}
