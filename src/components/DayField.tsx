import { Picker, Text, View } from '@tarojs/components'
import { Field } from './Field'
import { Tap } from './Tap'

export type DayFieldProps = {
  name: string
  /** `2026-11-21`, of months `2026-11`; empty as long as none is chosen. */
  value: string
  onChange: (value: string) => void
  month?: boolean
  /** The last day there is to choose. */
  last?: string
  /** Whether one may leave it open. */
  optional?: boolean
  hint?: string
}

/** A day or a month by WeChat's own wheels: people know them, and they read themselves out. */
export const DayField = ({ name, value, onChange, month = false, last, optional, hint }: DayFieldProps) => (
  <Field name={name} hint={hint}>
    <View className="day-field">
      <Picker
        className="day-field__wheel"
        mode="date"
        fields={month ? 'month' : 'day'}
        value={value}
        {...(last && { end: last })}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <View className="field">
          <Text className={value ? '' : 'day-field__none'}>{value || '请选择'}</Text>
        </View>
      </Picker>
      {optional && value && (
        <Tap className="day-field__clear" label={`清空${name}`} onTap={() => onChange('')}>
          <Text>清空</Text>
        </Tap>
      )}
    </View>
  </Field>
)
