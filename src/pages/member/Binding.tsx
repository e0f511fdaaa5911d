import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import type { MemberPage } from '#types/roster'
import { call } from '../../api/call'
import { useCodes } from '../../api/use-codes'
import { Ask } from '../../components/Ask'
import { CodeDialog } from '../../components/CodeDialog'
import { readAgain } from './useMember'

type Props = { member: MemberPage; open: boolean; onClose: () => void }

/** A code to bind with. For whoever is bound already it is asked first: the new phone takes the old one's place. */
export function CodeAct({ member: { member, name, bound }, open, onClose }: Props) {
  const codes = useCodes()
  const close = () => {
    codes.reset()
    onClose()
  }
  return (
    <>
      <Ask
        open={open && !codes.data}
        title={bound ? `给${name}同志重发绑定码？` : `给${name}同志发绑定码？`}
        yes="发绑定码"
        no="不发"
        onYes={() => codes.mutate({ member, again: bound })}
        onNo={close}
        sending={codes.isPending}
        error={codes.error}
      >
        <Text>
          {bound
            ? '本人已绑定微信。换了手机或微信号时才需要重发：新的绑定成功后，原来的随即失效。请先当面核实是本人。'
            : '绑定码只显示一次，请当面告诉本人。'}
        </Text>
      </Ask>
      <CodeDialog issued={codes.data} onClose={close} />
    </>
  )
}

/** Unties a phone that is lost. */
export function ReleaseAct({ member, open, onClose }: Props) {
  const release = useMutation({
    mutationFn: () => call('account', 'release', { member: member.member }),
    onSuccess: async () => {
      // The binding is part of the member: the revision has grown with it.
      await readAgain(member.member)
      onClose()
    },
  })
  return (
    <Ask
      open={open}
      title={`解除${member.name}同志的微信绑定？`}
      yes="解除绑定"
      no="不解除"
      look="danger"
      onYes={() => release.mutate()}
      onNo={() => {
        release.reset()
        onClose()
      }}
      sending={release.isPending}
      error={release.error}
    >
      <Text>
        解除后，原来的微信不能再以这位同志的身份签到和查看。以前的签到和记录都保留，可以再发绑定码重新绑定。
      </Text>
    </Ask>
  )
}
