import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useState } from 'react'
import { Action } from './Action'
import { Ask } from './Ask'
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
  /** What follows from it, where that is asked once more before it is sent. */
  sure?: string
}>

/** Questions of one sort with the way on below them; what was wrong stands beside it. */
export function Form({
  title,
  yes,
  onYes,
  onNo,
  sending,
  ready,
  error,
  look = 'primary',
  sure,
  children,
}: Props) {
  const [asking, setAsking] = useState(false)
  const send = () => {
    setAsking(false)
    onYes()
  }
  return (
    <View className="card form">
      <Text className="form__title">{title}</Text>
      {children}
      {error ? <Wrong error={error} /> : null}
      <Action look={look} sending={sending} disabled={!ready} onTap={sure ? () => setAsking(true) : onYes}>
        {yes}
      </Action>
      {onNo && (
        <Action disabled={sending} onTap={onNo}>
          取消
        </Action>
      )}
      {sure && (
        <Ask
          open={asking}
          title={`${title}？`}
          yes={yes}
          no="再想想"
          look={look}
          onYes={send}
          onNo={() => setAsking(false)}
        >
          <Text>{sure}</Text>
        </Ask>
      )}
    </View>
  )
}
