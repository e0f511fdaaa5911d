import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { goHome } from '../../components/paths'

/** One's own WeChat from one's own name; what is recorded stays. */
export function Unbind() {
  const [asking, setAsking] = useState(false)
  const unbind = useMutation({
    mutationFn: () => call('account', 'unbind', {}),
    onSuccess: () => {
      // Nothing that was read under this name stays on the phone.
      queries.clear()
      goHome()
    },
  })
  return (
    <>
      <Action look="danger" onTap={() => setAsking(true)}>
        解除微信绑定
      </Action>
      <Ask
        open={asking}
        title="解除微信绑定？"
        yes="解除绑定"
        no="不解除"
        look="danger"
        onYes={() => unbind.mutate()}
        onNo={() => {
          unbind.reset()
          setAsking(false)
        }}
        sending={unbind.isPending}
        error={unbind.error}
      >
        <Text>解除后，这个微信不能再签到和查看。以前的签到和记录由支部保留，可以随时重新绑定。</Text>
      </Ask>
    </>
  )
}
