type What = {
  role: 'button' | 'link' | 'tab' | 'radio' | 'checkbox'
  off: boolean
  onTap: () => void
  /** What a screen reader says, where the words inside are not enough. */
  label?: string | undefined
  /** Whether this choice is the one that stands. */
  chosen?: boolean | undefined
}

/**
 * In a browser, what lets a keyboard and a screen reader find something to tap: Taro's elements there have
 * neither a role nor a place in the order of the Tab key. WeChat reads its own elements out by their words.
 */
export function forReaders({ role, off, onTap, label, chosen }: What) {
  if (process.env.TARO_ENV !== 'h5') return {}
  const state = role === 'tab' ? 'aria-selected' : 'aria-checked'
  return {
    role,
    tabIndex: off ? -1 : 0,
    'aria-disabled': off,
    ...(label && { 'aria-label': label }),
    ...(chosen !== undefined && { [state]: chosen }),
    onKeyDown: ({ key }: { key: string }) => {
      if (!off && (key === 'Enter' || key === ' ')) onTap()
    },
  }
}

/** The name of a field to type into. In a browser Taro's own field lies inside ours, and that is the one to be named. */
export const fieldName = (name: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': name } } : { 'aria-label': name }
