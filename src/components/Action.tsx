import { Button } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import { forReaders } from './for-readers'
import { useOneTap } from './use-one-tap'

type Props = {
  children: ReactNode
  onTap: () => void
  /** The page's one primary action is red; what cannot be undone is framed in red. */
  look?: 'primary' | 'plain' | 'danger'
  /** While it is being sent, and a second tap does nothing. */
  sending?: boolean
  disabled?: boolean
  /** Within a line rather than across the page. */
  small?: boolean
  label?: string
  className?: string
}

/** A button, across the page unless it is small. */
export function Action({
  children,
  onTap,
  look = 'plain',
  sending = false,
  disabled = false,
  ...rest
}: Props) {
  const { small = false, label, className = '' } = rest
  const tap = useOneTap(onTap, sending)
  return (
    <Button
      className={`action action--${look} ${className}`}
      type={look === 'primary' ? 'primary' : 'default'}
      size={small ? 'normal' : 'large'}
      block={!small}
      loading={sending}
      disabled={disabled}
      onClick={tap}
      {...forReaders({ role: 'button', off: sending || disabled, onTap: tap, label })}
    >
      {children}
    </Button>
  )
}
