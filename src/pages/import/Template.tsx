import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call'
import { openFile } from '../../api/open-file'
import { Action } from '../../components/Action'
import { Wrong } from '../../components/Wrong'

/** A blank sheet with the right headers, for whoever has no roster yet. */
export function Template() {
  const fetched = useMutation({
    mutationFn: async () => openFile((await call('exchange', 'template', {})).url),
  })
  return (
    <>
      {fetched.error && <Wrong error={fetched.error} />}
      <Action sending={fetched.isPending} onTap={() => fetched.mutate()}>
        下载模板
      </Action>
    </>
  )
}
