import { useEffect, useRef } from 'react'

const stops = 'input, textarea, a[href], [tabindex="0"]'

const stopsIn = (dialog: HTMLElement) =>
  Array.from(dialog.querySelectorAll<HTMLElement>(stops)).filter((stop) => stop.getClientRects().length > 0)

/** The whole dialog, of which React gives us only the inside. */
const dialogAround = (body: unknown) =>
  (body as HTMLElement | null)?.closest<HTMLElement>('.ask') ?? undefined

/** Brings the keyboard into a dialog and keeps it there while it is open; Escape is the "no" way. */
export function useDialogKeys(open: boolean, title: string, onNo: (() => void) | undefined) {
  const body = useRef<unknown>(null)

  useEffect(() => {
    const dialog = dialogAround(body.current)
    if (!open || !dialog) return undefined
    const before = document.activeElement
    dialog.setAttribute('role', 'dialog')
    dialog.setAttribute('aria-modal', 'true')
    dialog.setAttribute('aria-label', title)
    dialog.tabIndex = -1
    ;(dialog.querySelector('input') ?? dialog).focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open, title])

  useEffect(() => {
    const dialog = dialogAround(body.current)
    if (!open || !dialog) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onNo?.()
      if (event.key !== 'Tab') return
      const next = stopAfter(stopsIn(dialog), event.shiftKey)
      // Within the dialog the browser finds the way by itself.
      if (next === 'natural') return
      event.preventDefault()
      next?.focus()
    }
    // On the way down: Taro's fields keep to themselves what is typed in them.
    document.addEventListener('keydown', onKey, true)
    return () => document.removeEventListener('keydown', onKey, true)
  }, [open, onNo])

  return body
}

/** Past the last stop comes the first, and the other way round; from anywhere outside, the first. */
function stopAfter(all: HTMLElement[], backwards: boolean): HTMLElement | undefined | 'natural' {
  const at = all.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return backwards ? all.at(-1) : all[0]
  const edge = backwards ? 0 : all.length - 1
  return at === edge ? all.at(backwards ? -1 : 0) : 'natural'
}
