import type { MemberId } from '#types/member'
import type { Part, PartName } from '#types/minutes'
import type { Typed } from './typed'

/** What somebody wrote and the server does not have yet, with what it had when they began. */
export type Draft<P extends PartName = PartName> = { value: Typed<P>; base: Part<P>; at: number }

/** Where this phone keeps things. It throws when it is full. */
export type Shelf = {
  read: (key: string) => unknown
  write: (key: string, value: unknown) => void
  clear: (key: string) => void
}

/** One of each part, of each meeting and of each person who uses this phone. */
export type DraftShelf<P extends PartName> = {
  find: () => Draft<P> | undefined
  /** False where the phone has no room left. */
  keep: (draft: Draft<P>) => boolean
  drop: () => void
}

export function draftShelf<P extends PartName>(
  shelf: Shelf,
  { member, meeting, part }: { member: MemberId; meeting: string; part: P },
): DraftShelf<P> {
  const key = `minutes/${member}/${meeting}/${part}`
  return {
    find: () => {
      const found = shelf.read(key)
      return isDraft<P>(found, part) ? found : undefined
    },
    keep: (draft) => {
      try {
        shelf.write(key, draft)
        return true
      } catch {
        return false
      }
    },
    drop: () => shelf.clear(key),
  }
}

/** What an older version of the app left there may look otherwise. */
function isDraft<P extends PartName>(found: unknown, part: P): found is Draft<P> {
  const { value, base, at } = (found || {}) as Partial<Draft<P>>
  const isList = part !== 'facts'
  return (
    Array.isArray(value) === isList &&
    typeof value === 'object' &&
    typeof base?.revision === 'number' &&
    Array.isArray(base.value) === isList &&
    typeof at === 'number'
  )
}
