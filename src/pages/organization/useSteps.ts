import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../../api/refused'
import { forgetTree } from './useOrganizationPage'

type Step = () => Promise<{ left: number }>

/** Asks again and again until nothing is left. Asked anew after a break, the server goes on where it stood. */
export function useSteps(step: Step, onDone?: () => void) {
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const run = useMutation({
    mutationFn: async () => {
      let { left } = await step()
      const all = left
      while (left > 0) {
        setProgress({ done: all - left, all })
        const before = left
        ;({ left } = await step())
        if (left >= before) throw new Refused('failed', '还没有办完，请再点一次，会接着办')
      }
    },
    onSuccess: () => {
      forgetTree()
      onDone?.()
    },
    // Part of it may be done: the page is to say what stands now, and that it can go on.
    onError: forgetTree,
    onSettled: () => setProgress(undefined),
  })
  return { run, progress }
}
