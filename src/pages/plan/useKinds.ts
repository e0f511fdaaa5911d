import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input } from '#types/api'
import type { DueCircle, QuorumRule } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { makeId } from '../../api/make-id'
import { queries } from '../../api/queries'

const forget = () => void queries.invalidateQueries({ queryKey: ['own-kinds'] })

/** The kinds of meeting that the unit added, at an organization or above it. */
export function useKinds(at: OrganizationId | undefined) {
  const { data, error, refetch } = useQuery({
    queryKey: ['own-kinds', at],
    queryFn: () => call('meetings', 'ownKinds', { at: at! }),
    enabled: at !== undefined,
  })
  const drop = useMutation({
    mutationFn: (id: string) => call('meetings', 'dropKind', { id }),
    onSuccess: forget,
  })
  return { data, error, retry: () => void refetch(), drop }
}

export type NewKind = {
  name: string
  due: DueCircle
  quorum: QuorumRule | 'none'
  minutes: number
  activities: string[]
  makeUp: boolean
  earns: boolean
}

const empty: NewKind = {
  name: '',
  due: 'members',
  quorum: 'none',
  minutes: 60,
  activities: [],
  makeUp: false,
  earns: false,
}

export function useNewKind(at: OrganizationId, onAdded: () => void) {
  const [id] = useState(makeId)
  const [kind, setKind] = useState(empty)
  const add = useMutation({
    mutationFn: () => {
      const { quorum, ...rest } = kind
      const sent: Input<'meetings', 'addKind'> = { id, at, ...rest, ...(quorum !== 'none' && { quorum }) }
      return call('meetings', 'addKind', sent)
    },
    onSuccess: () => {
      forget()
      onAdded()
    },
  })
  return { kind, change: (news: Partial<NewKind>) => setKind((before) => ({ ...before, ...news })), add }
}
