import { Text, View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { serverNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { sayDayAndTime } from '../../components/china-time'
import { Wrong } from '../../components/Wrong'
import type { useEdit } from './useEdit'

type Props = { meeting: MeetingCard; changed: boolean } & Pick<ReturnType<typeof useEdit>, 'notify'>

/** Makes the meeting known with its agenda: what is not saved yet, or has no agenda, is not sent out. */
export function Noticing({ meeting: { noticedAt, agenda }, changed, notify }: Props) {
  const hint = changed
    ? '有改动还没有保存，请先保存再发通知。'
    : agenda.length === 0
      ? '请先在下面写上议题并保存，再发通知：应到的同志要知道议什么。'
      : undefined
  return (
    <>
      <View role="status">
        {noticedAt
          ? `已于 ${sayDayAndTime(noticedAt, serverNow())} 通知应到的同志。`
          : '还没有通知应到的同志；最晚宜在会前一天发出。'}
      </View>
      {hint && <Text className="plan__lacks">{hint}</Text>}
      {notify.error && <Wrong error={notify.error} />}
      <Action
        look={noticedAt ? 'plain' : 'primary'}
        sending={notify.isPending}
        disabled={hint !== undefined}
        onTap={() => notify.mutate()}
      >
        {noticedAt ? '再发一次通知' : '发会议通知'}
      </Action>
    </>
  )
}
