import type { DayFieldProps } from './DayField'
import { Field } from './Field'

/** In a browser its own field, which takes a keyboard and can be emptied. */
export const DayField = ({ name, value, onChange, month, last, optional, hint }: DayFieldProps) => (
  <Field name={name} hint={hint}>
    <input
      className="field"
      type={month ? 'month' : 'date'}
      aria-label={name}
      value={value}
      max={last}
      required={!optional}
      onChange={({ target }) => onChange(target.value)}
    />
  </Field>
)
