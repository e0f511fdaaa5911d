import type { Gender } from '#types/member'
import { columnName, genderName } from '#domain/wording/members'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'

export type PersonField = keyof typeof columnName
type Props = {
  value: (field: PersonField) => string
  onChange: (field: PersonField, value: string) => void
  today: string
}

const genders = Object.entries(genderName) as [Gender, string][]

/** The columns that the roster keeps of a person, each to be typed or chosen. */
export function PersonFields({ value, onChange, today }: Props) {
  const line = (field: PersonField, example: string, most: number) => (
    <Line
      name={columnName[field]}
      value={value(field)}
      example={example}
      most={most}
      onInput={(text) => onChange(field, text)}
    />
  )
  const date = (field: PersonField, month = false) => (
    <DayField
      optional
      month={month}
      name={columnName[field]}
      value={value(field)}
      last={month ? today.slice(0, 7) : today}
      onChange={(day) => onChange(field, day)}
    />
  )
  return (
    <>
      {line('name', '', 30)}
      {line('phone', '11 位手机号', 30)}
      <Choices
        name={columnName.gender}
        choices={genders}
        chosen={(value('gender') || undefined) as Gender | undefined}
        onChoose={(gender) => onChange('gender', gender)}
      />
      {date('bornIn', true)}
      {line('ethnicity', '如 汉族', 20)}
      {line('education', '如 本科', 20)}
      {line('work', '如 综合处科员', 40)}
      {date('joinedOn')}
      {date('fullOn')}
    </>
  )
}
