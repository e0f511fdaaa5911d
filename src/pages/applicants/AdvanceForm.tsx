import { useState } from 'react'
import type { Applicant, Stage } from '#types/applicant'
import { stageName } from '#domain/wording/members'
import { DayField } from '../../components/DayField'
import type { Found } from '../../components/Finder'
import { Form } from '../../components/Form'
import { PersonFinder } from '../../components/PersonFinder'
import { useApplicantAct } from './useApplicants'

type Props = { applicant: Applicant; to: Stage; today: string; onClose: () => void }

const begunOn = ({ appliedOn, activistOn, candidateOn }: Applicant, stage: Stage) =>
  ({ applicant: appliedOn, activist: activistOn, candidate: candidateOn })[stage]

/** The next stage from a day on; or, at the stage there is, the talk and the mentors. */
export function AdvanceForm({ applicant, to, today, onClose }: Props) {
  const { _id, revision, name, branch, stage } = applicant
  const same = to === stage
  const [on, setOn] = useState<string>(same ? (begunOn(applicant, stage) ?? '') : '')
  const [talkedOn, setTalkedOn] = useState<string>(applicant.talkedOn ?? '')
  const [first, setFirst] = useState<Found>()
  const [second, setSecond] = useState<Found>()
  const advance = useApplicantAct('advance', onClose)
  const mentors = [first, second].flatMap((mentor) => mentor?.id ?? [])
  const send = () =>
    advance.mutate({
      ...{ applicant: _id, revision, stage: to, on },
      ...(talkedOn && { talkedOn }),
      ...(mentors.length > 0 && { mentors }),
    })
  return (
    <Form
      title={same ? `${name}：登记谈话` : `${name}：确定为${stageName[to]}`}
      yes="登记"
      sending={advance.isPending}
      ready={same ? talkedOn !== '' : on !== ''}
      error={advance.error}
      onYes={send}
      onNo={onClose}
    >
      {!same && <DayField name={`确定为${stageName[to]}的日期`} value={on} last={today} onChange={setOn} />}
      {(same || !applicant.talkedOn) && (
        <DayField
          name={same ? '谈话日期' : '谈话日期（可不填）'}
          optional={!same}
          value={talkedOn}
          last={today}
          onChange={setTalkedOn}
        />
      )}
      {!same && (
        <>
          <PersonFinder name="培养联系人（可不填）" at={branch} chosen={first} onChoose={setFirst} />
          {first && (
            <PersonFinder
              name="第二位培养联系人（可不填）"
              at={branch}
              chosen={second}
              onChoose={setSecond}
            />
          )}
        </>
      )}
    </Form>
  )
}
