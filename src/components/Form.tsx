import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Action } from './Action'
import { Wrong } from './Wrong'
import './form.scss'

type Props = PropsWithChildren<{
  title: string
  yes: string
  onYes: () => void
  onNo?: () => void
  sending: boolean
  ready: boolean
  error?: unknown
  look?: 'primary' | 'danger'
}>

/** Questions of one sort with the way on below them; what was wrong stands beside it. */
export const Form = ({
  title,
  yes,
  onYes,
  onNo,
  sending,
  ready,
  error,
  look = 'primary',
  children,
}: Props) => (
  <View className="card form">
    <Text className="form__title">{title}</Text>
    {children}
    {error ? <Wrong error={error} /> : null}
    <Action look={look} sending={sending} disabled={!ready} onTap={onYes}>
      {yes}
    </Action>
    {onNo && (
      <Action disabled={sending} onTap={onNo}>
        取消
      </Action>
    )}
  </View>
)
