import { useState } from 'react'
import type { OrganizationId } from '#types/organization'
import { makeId } from '../../api/make-id'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { Form } from '../../components/Form'
import { useApplicantAct } from './useApplicants'

type Props = { branch: OrganizationId; today: string; onClose: () => void }

export function NewApplicant({ branch, today, onClose }: Props) {
  // One id a form: however often it is sent, it is one person.
  const [id] = useState(makeId)
  const [name, setName] = useState('')
  const [appliedOn, setAppliedOn] = useState('')
  const add = useApplicantAct('addApplicant', onClose)
  return (
    <Form
      title="登记入党申请人"
      yes="登记"
      sending={add.isPending}
      ready={name.trim() !== '' && appliedOn !== ''}
      error={add.error}
      onYes={() => add.mutate({ id, branch, name: name.trim(), appliedOn })}
      onNo={onClose}
    >
      <Line name="姓名" value={name} most={30} onInput={setName} />
      <DayField
        name="递交入党申请书的日期"
        value={appliedOn}
        last={today}
        onChange={setAppliedOn}
        hint="收到申请书后一个月内要派人谈话。"
      />
    </Form>
  )
}
