import { useMutation } from '@tanstack/react-query'
import type { MemberId } from '#types/member'
import { call } from './call'

/** Gives out a code to bind with; `again` for somebody who is bound and has a new phone. */
export const useCodes = () =>
  useMutation({
    mutationFn: ({ member, again = false }: { member: MemberId; again?: boolean }) =>
      call('account', 'issueCode', { member, again }),
  })
