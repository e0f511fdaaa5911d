import { Field } from './Field'
import type { LinesProps } from './Lines'

/** In a browser its own field, which grows with its text and measures nothing at every key. */
export const Lines = ({ name, value, onInput, example, hint }: LinesProps) => (
  <Field name={name} hint={hint}>
    <textarea
      className="field field--lines"
      aria-label={name}
      placeholder={example}
      value={value}
      onChange={({ target }) => onInput(target.value)}
    />
  </Field>
)
