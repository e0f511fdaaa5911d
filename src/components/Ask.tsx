import { Dialog } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Action } from './Action'
import { Wrong } from './Wrong'
import './ask.scss'

type Props = PropsWithChildren<{
  open: boolean
  title: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
  look?: 'primary' | 'danger'
  sending?: boolean
  disabled?: boolean
  error?: unknown
}>

/** Asks before something is done, or shows something once; the page waits behind it. */
export function Ask({ open, title, yes, no, onYes, onNo, look = 'primary', ...rest }: Props) {
  const { sending = false, disabled = false, error, children } = rest
  return (
    <Dialog
      className="ask"
      visible={open}
      title={title}
      onOverlayClick={() => false}
      footer={
        <View className="ask__ways">
          <Action onTap={onNo} disabled={sending}>
            {no}
          </Action>
          <Action look={look} onTap={onYes} sending={sending} disabled={disabled}>
            {yes}
          </Action>
        </View>
      }
    >
      <View className="ask__body" role="dialog" aria-label={title}>
        {children}
        {error ? <Wrong error={error} /> : null}
      </View>
    </Dialog>
  )
}
