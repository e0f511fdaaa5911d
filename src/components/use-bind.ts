import { useMutation } from '@tanstack/react-query'
import type { ClaimState, Me } from '#types/account'
import { call } from '../api/call'
import { queries } from '../api/queries'

type Known = { me?: Me; claim?: ClaimState }

/** The ways to become known. Whatever they answer is what this phone knows of its person from then on. */
export function useBind(onBound: (me: Me) => void) {
  const learn = (known: Known) => {
    queries.setQueryData<Known>(['me'], known)
    if (!known.me) return
    void queries.invalidateQueries({ queryKey: ['home'] })
    onBound(known.me)
  }
  const options = { onSuccess: learn }
  return {
    byCode: useMutation({ mutationFn: (code: string) => call('account', 'bind', { code }), ...options }),
    byPhone: useMutation({
      mutationFn: (code: string) => call('account', 'bindByPhone', { code }),
      ...options,
    }),
    byName: useMutation({ mutationFn: (name: string) => call('account', 'claim', { name }), ...options }),
    /** Whether the secretary has answered meanwhile. */
    check: useMutation({ mutationFn: () => call('account', 'whoAmI', {}), ...options }),
  }
}
