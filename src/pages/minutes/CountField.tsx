import { Input } from '@tarojs/components'
import { Field } from '../../components/Field'
import { fieldName } from '../../components/for-readers'

type Props = {
  name: string
  /** What a reader hears, where the name alone would be the same for several. */
  label?: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}

/** A whole number; empty as long as none was given. */
export const CountField = ({ name, label = name, value, onChange }: Props) => (
  <Field name={name}>
    <Input
      className="field"
      // A browser's number field would let an "e" pass and show an arrow to slip on.
      type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
      maxlength={6}
      value={value === undefined ? '' : String(value)}
      onInput={({ detail }) => {
        const digits = detail.value.normalize('NFKC').replace(/\D/g, '')
        onChange(digits === '' ? undefined : Number(digits))
      }}
      {...fieldName(label)}
    />
  </Field>
)
