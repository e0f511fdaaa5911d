import { Dialog } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Action } from './Action'
import { Wrong } from './Wrong'
import { useDialogKeys } from './dialog-keys'
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
      <Inside open={open} title={title} onNo={sending ? undefined : onNo}>
        {children}
        {error ? <Wrong error={error} /> : null}
      </Inside>
    </Dialog>
  )
}

type InsideProps = PropsWithChildren<{ open: boolean; title: string; onNo: (() => void) | undefined }>

/** Mounted with the dialog: only then is there something to keep the keyboard in. */
function Inside({ open, title, onNo, children }: InsideProps) {
  const body = useDialogKeys(open, title, onNo)
  return (
    <View className="ask__body" ref={body}>
      {children}
    </View>
  )
}
