import { Button } from '@nutui/nutui-react-taro'
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
        <Button type="primary" size="large" block onClick={() => goTo(paths.bind)}>
          去绑定
        </Button>
      )}
      {worthRetrying && (
        <Button type="primary" size="large" block onClick={onRetry}>
          再试一次
        </Button>
      )}
      <Button size="large" block onClick={goHome}>
        回首页
      </Button>
    </Notice>
  )
}
