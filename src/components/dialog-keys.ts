import { useRef, type RefObject } from 'react'

type Use = (open: boolean, title: string, onNo: (() => void) | undefined) => RefObject<unknown>

/** A phone has no keys to keep; a browser has: see `dialog-keys.h5.ts`. */
export const useDialogKeys: Use = () => useRef<unknown>(null)
