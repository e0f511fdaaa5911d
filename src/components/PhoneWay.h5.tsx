import { lazy, Suspense } from 'react'
import type { PhoneWayProps } from './PhoneWay'

const Typed = LOCAL ? lazy(() => import('./players/TypedPhone')) : undefined

/** A browser has no number to hand over; a local build lets one say which it would be. */
export const PhoneWay = (props: PhoneWayProps) =>
  Typed ? (
    <Suspense fallback={null}>
      <Typed {...props} />
    </Suspense>
  ) : null
