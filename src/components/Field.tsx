import { Input, Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { fieldName } from './for-readers'
import './field.scss'

type FieldProps = PropsWithChildren<{ name: string; hint?: string | undefined }>

/** What is asked, and below it the place to answer. */
export const Field = ({ name, hint, children }: FieldProps) => (
  <View className="ask-for">
    <Text className="ask-for__name">{name}</Text>
    {children}
    {hint && <Text className="ask-for__hint">{hint}</Text>}
  </View>
)

type LineProps = {
  name: string
  value: string
  onInput: (value: string) => void
  example?: string
  hint?: string
  most?: number
}

/** One line of text. */
export const Line = ({ name, value, onInput, example = '', hint, most = 60 }: LineProps) => (
  <Field name={name} hint={hint}>
    <Input
      className="field"
      maxlength={most}
      placeholder={example}
      value={value}
      onInput={({ detail }) => onInput(detail.value)}
      {...fieldName(name)}
    />
  </Field>
)
