import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ImportState } from '#types/exchange'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { sheetToInbox } from '../../api/sheet-to-inbox'

const keyOf = (branch: OrganizationId) => ['import', branch]
const show = (branch: OrganizationId, state: ImportState | undefined) =>
  queries.setQueryData(keyOf(branch), { ...(state && { import: state }) })

/** The import of this branch that is under way: the server keeps it, so one may leave and come back. */
export const useUnderWay = (branch: OrganizationId) =>
  useQuery({
    queryKey: keyOf(branch),
    queryFn: () => call('exchange', 'underWay', { branch }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** Lets a file be chosen, puts it into the inbox and has it checked. Nothing happens when the person turned back. */
export const useRead = (branch: OrganizationId) =>
  useMutation({
    mutationFn: async () => {
      const sheet = await sheetToInbox()
      return sheet && call('exchange', 'readRoster', { branch, ...sheet })
    },
    onSuccess: (state) => state && show(branch, state),
  })

export const useColumns = (branch: OrganizationId, id: string) =>
  useMutation({
    mutationFn: (columns: Record<string, string>) =>
      call('exchange', 'chooseColumns', { import: id, columns }),
    onSuccess: (state) => show(branch, state),
  })

export const useDiscard = (branch: OrganizationId, id: string) =>
  useMutation({
    mutationFn: () => call('exchange', 'discard', { import: id }),
    onSuccess: () => show(branch, undefined),
  })

/** From now on the page shows how far the writing has come, and asks for it. */
export const begin = (branch: OrganizationId, state: ImportState) =>
  show(branch, { ...state, state: 'running' })

/** Asks again until all of it is on the roster; leaving the page stops asking, coming back goes on. */
export function useApply(branch: OrganizationId, { import: id, state }: ImportState) {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => void (here.current = false)
  }, [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      let now: ImportState
      do {
        now = await call('exchange', 'apply', { import: id })
        show(branch, now)
      } while (now.state !== 'done' && here.current)
      return now
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['roster'] }),
  })
  const began = state === 'running' && !error
  useEffect(() => {
    if (began && !isPending) mutate()
  }, [began, isPending, mutate])
  return { apply: () => mutate(), isPending, error }
}
