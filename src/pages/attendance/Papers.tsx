import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { call } from '../../api/call'
import { openFile } from '../../api/open-file'
import { Action } from '../../components/Action'
import { goTo, paths } from '../../components/paths'
import { Wrong } from '../../components/Wrong'

/** The same meeting on paper: read in, or given out. */
export function Papers({ meeting: { id: meeting, status } }: { meeting: MeetingCard }) {
  const sheet = useMutation({
    mutationFn: async () => openFile((await call('exchange', 'signInSheet', { meeting })).url),
  })
  const record = useMutation({
    mutationFn: async () => openFile((await call('exchange', 'meetingRecord', { meeting })).url, 'docx'),
  })
  const wrong = sheet.error ?? record.error
  return (
    <View className="attendance__ways">
      {status !== 'cancelled' && <Action onTap={() => goTo(paths.signInSheet(meeting))}>导入签到表</Action>}
      <Action sending={sheet.isPending} onTap={() => sheet.mutate()}>
        导出签到表（Excel）
      </Action>
      <Action sending={record.isPending} onTap={() => record.mutate()}>
        导出会议记录（Word）
      </Action>
      {wrong && <Wrong error={wrong} />}
    </View>
  )
}
