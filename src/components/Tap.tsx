import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

type Props = PropsWithChildren<{
  className?: string
  onTap: () => void
  disabled?: boolean
  /** What a screen reader says, where the words inside are not enough. */
  label?: string
  role?: 'button' | 'link' | 'tab' | 'radio' | 'switch'
  /** Whether this choice is the one that stands; for tabs, radios and switches. */
  chosen?: boolean
}>

/** Anything to tap that is not a button by its looks: rows, chips, choices. A keyboard reaches it too. */
export function Tap({
  className = '',
  onTap,
  disabled = false,
  label,
  role = 'button',
  chosen,
  children,
}: Props) {
  const tap = () => {
    if (!disabled) onTap()
  }
  const reader =
    process.env.TARO_ENV === 'h5'
      ? {
          role,
          tabIndex: disabled ? -1 : 0,
          'aria-disabled': disabled,
          ...(label && { 'aria-label': label }),
          ...(chosen !== undefined && { [role === 'tab' ? 'aria-selected' : 'aria-checked']: chosen }),
          onKeyDown: ({ key }: { key: string }) => (key === 'Enter' || key === ' ') && tap(),
        }
      : {}
  return (
    <View
      className={`tap ${className}`}
      hoverClass={disabled ? 'none' : 'tap--pressed'}
      onClick={tap}
      {...reader}
    >
      {children}
    </View>
  )
}
