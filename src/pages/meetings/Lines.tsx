import { View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { EditLink } from '../../components/EditLink'
import { MeetingLine } from '../../components/MeetingLine'
import { Notice } from '../../components/Notice'
import { goBack } from '../../components/paths'
import { Wrong } from '../../components/Wrong'
import type { Show, useMeetings } from './useMeetings'

const nothing = {
  all: ['还没有会议', '支部安排会议以后，会在这里看到。'],
  recordsOpen: ['没有待整理的会议记录', '开过的会，记录都已确认。'],
  consents: ['没有等待同意的补录', '党支部补录超过期限的会议时，会在这里看到。'],
} as const satisfies Record<Show, readonly [string, string]>

type Props = { list: ReturnType<typeof useMeetings>; meetings: MeetingCard[] }

/** Mounted with the first answer: only then is the server's clock known. */
export function Lines({ list: { me, show, error, more, loadingMore }, meetings }: Props) {
  const now = useServerNow(60_000)
  const [title, hint] = nothing[show]
  if (meetings.length === 0)
    return (
      <Notice title={title} hint={hint}>
        <Action onTap={goBack}>返回</Action>
      </Notice>
    )
  return (
    <>
      {meetings.map((meeting) => (
        <View key={meeting.id}>
          <MeetingLine meeting={meeting} now={now} />
          {me && <EditLink me={me} meeting={meeting} />}
        </View>
      ))}
      {error && <Wrong error={error} />}
      {more && (
        <Action sending={loadingMore} onTap={more}>
          更早的会议
        </Action>
      )}
    </>
  )
}
