import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#types/api'
import type { Gender } from '#types/member'
import type { Correction } from '#types/roster'
import { columnName, genderName } from '#domain/wording/members'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { Choices } from '../../components/Choices'
import { sayWished } from '../../components/correction-words'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { Form } from '../../components/Form'

type FieldName = Correction['field']
type Props = { mine: Output<'roster', 'mine'>; today: string; onClose: () => void }

const fields = Object.entries(columnName) as [FieldName, string][]
const genders = Object.entries(genderName) as [Gender, string][]

/** Which line is wrong, and what it should say: asked with the field that fits it. */
export function WishForm({ mine, today, onClose }: Props) {
  const [field, setField] = useState<FieldName>()
  const [value, setValue] = useState('')
  const wish = useMutation({
    mutationFn: (asked: { field: FieldName; value: string }) => call('roster', 'askCorrection', asked),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['mine'] })
      onClose()
    },
  })
  const choose = (next: FieldName) => {
    setField(next)
    setValue('')
  }
  return (
    <Form
      title="申请更正"
      yes="提交给支部"
      sending={wish.isPending}
      ready={field !== undefined && value.trim() !== '' && value !== mine[field]}
      error={wish.error}
      onYes={() => field && wish.mutate({ field, value: value.trim() })}
      onNo={onClose}
    >
      <Choices name="哪一项不对" choices={fields} chosen={field} onChoose={choose} />
      {field && (
        <RightInput
          field={field}
          value={value}
          today={today}
          now={`现在记的是：${sayWished(field, mine[field])}`}
          onChange={setValue}
        />
      )}
    </Form>
  )
}

type InputProps = {
  field: FieldName
  value: string
  now: string
  today: string
  onChange: (value: string) => void
}

function RightInput({ field, value, now, today, onChange }: InputProps) {
  const name = `正确的${columnName[field]}`
  if (field === 'gender')
    return (
      <Choices
        name={name}
        hint={now}
        choices={genders}
        chosen={genders.find(([gender]) => gender === value)?.[0]}
        onChoose={onChange}
      />
    )
  if (field === 'bornIn' || field === 'joinedOn' || field === 'fullOn') {
    const month = field === 'bornIn'
    const last = month ? today.slice(0, 7) : today
    return <DayField {...{ name, value, onChange, month, last }} hint={now} />
  }
  return <Line name={name} hint={now} value={value} most={40} onInput={onChange} />
}
