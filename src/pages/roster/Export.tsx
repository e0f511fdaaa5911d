import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { openFile } from '../../api/open-file'
import { Ask } from '../../components/Ask'

type Props = { at: OrganizationId; open: boolean; onClose: () => void }

/** Takes the whole roster out as a workbook; those on it see that. */
export function Export({ at, open, onClose }: Props) {
  const take = useMutation({
    mutationFn: async () => {
      const { url } = await call('exchange', 'exportRoster', { at })
      await openFile(url)
    },
    onSuccess: onClose,
  })
  return (
    <Ask
      open={open}
      title="导出名册？"
      yes="导出"
      no="不导出"
      onYes={() => take.mutate()}
      onNo={() => {
        take.reset()
        onClose()
      }}
      sending={take.isPending}
      error={take.error}
    >
      <Text>导出会记入日志，名册上的同志都能看到。文件里有个人信息，请只用于党务工作，用后及时删除。</Text>
    </Ask>
  )
}
