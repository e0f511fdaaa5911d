import { Action } from './Action'
import type { PropsWithChildren } from 'react'
import { refusedFor, say } from '../api/refused'
import { Notice } from './Notice'
import { goHome, goTo, paths } from './paths'

type Props = PropsWithChildren<{ error: unknown; onRetry?: () => void }>

/** A no, with its sentence and a way on. */
export function Refusal({ error, onRetry, children }: Props) {
  const unbound = refusedFor(error, 'signedOut')
  const worthRetrying = onRetry && refusedFor(error, 'offline', 'failed', 'tooMany')
  return (
    <Notice tone="refused" title={say(error)}>
      {children}
      {unbound && (
        <Action look="primary" onTap={() => goTo(paths.bind)}>
          去绑定
        </Action>
      )}
      {worthRetrying && (
        <Action look="primary" onTap={onRetry}>
          再试一次
        </Action>
      )}
      <Action onTap={goHome}>回首页</Action>
    </Notice>
  )
}
