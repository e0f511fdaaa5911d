import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { forReaders } from './for-readers'

type Props = PropsWithChildren<{
  className?: string
  onTap: () => void
  disabled?: boolean
  label?: string
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox'
  /** For tabs, radios and ticks: whether this one is chosen. */
  chosen?: boolean
}>

/** Anything to tap that is not a button by its looks: rows, chips, choices. */
export function Tap({ className = '', onTap, disabled = false, role = 'button', ...rest }: Props) {
  const { label, chosen, children } = rest
  return (
    <View
      className={`tap ${className}`}
      hoverClass={disabled ? 'none' : 'tap--pressed'}
      onClick={() => {
        if (!disabled) onTap()
      }}
      {...forReaders({ role, off: disabled, onTap, label, chosen })}
    >
      {children}
    </View>
  )
}
