import { Textarea } from '@tarojs/components'
import { Field } from './Field'
import { fieldName } from './for-readers'

export type LinesProps = {
  name: string
  value: string
  onInput: (value: string) => void
  example?: string
  hint?: string
}

/** Text of several lines; how long it may be is for whoever takes it to say. */
export const Lines = ({ name, value, onInput, example = '', hint }: LinesProps) => (
  <Field name={name} hint={hint}>
    <Textarea
      className="field field--lines"
      autoHeight
      disableDefaultPadding
      maxlength={-1}
      cursorSpacing={120}
      placeholder={example}
      value={value}
      onInput={({ detail }) => onInput(detail.value)}
      {...fieldName(name)}
    />
  </Field>
)
