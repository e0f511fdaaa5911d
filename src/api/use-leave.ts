import { useMutation } from '@tanstack/react-query'
import type { Output } from '#types/api'
import type { LeaveReason } from '#types/meeting'
import type { OwnRow } from '#types/meetings'
import { call } from './call'
import { queries } from './queries'

/** One's own leave from a meeting: asked for with a class of reason, or taken back. */
export function useLeave(meeting: string, onDone: () => void) {
  const onSuccess = (row: OwnRow) => {
    queries.setQueryData<Output<'meetings', 'attendance'>>(
      ['attendance', meeting],
      (before) => before && { ...before, row },
    )
    void queries.invalidateQueries({ queryKey: ['attendance', meeting] })
    void queries.invalidateQueries({ queryKey: ['home'] })
    onDone()
  }
  return {
    ask: useMutation({
      mutationFn: (reason: LeaveReason) => call('meetings', 'askLeave', { meeting, reason }),
      onSuccess,
    }),
    withdraw: useMutation({ mutationFn: () => call('meetings', 'withdrawLeave', { meeting }), onSuccess }),
  }
}
