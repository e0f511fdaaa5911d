import { Action } from '../../components/Action'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MeetingCard } from '#types/meetings'
import { useServerNow } from '../../api/server-clock'
import { Loading } from '../../components/Loading'
import { MeetingLine } from '../../components/MeetingLine'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goBack } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Wrong } from '../../components/Wrong'
import { useMeetings } from './useMeetings'
import './index.scss'

export default function MeetingsPage() {
  const { unbound, meetings, error, retry, more, loadingMore } = useMeetings(useRouter().params.at)
  return (
    <Page title="全部会议">
      {unbound ? (
        <Unbound />
      ) : !meetings ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={5} />
        )
      ) : meetings.length === 0 ? (
        <Notice title="还没有会议" hint="支部安排会议以后，会在这里看到。">
          <Action onTap={goBack}>返回</Action>
        </Notice>
      ) : (
        <View className="meetings">
          <Lines meetings={meetings} />
          {error && <Wrong error={error} />}
          {more && (
            <Action sending={loadingMore} onTap={more}>
              更早的会议
            </Action>
          )}
        </View>
      )}
    </Page>
  )
}

/** Mounted with the first answer: only then is the server's clock known. */
function Lines({ meetings }: { meetings: MeetingCard[] }) {
  const now = useServerNow(60_000)
  return (
    <>
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} now={now} />
      ))}
    </>
  )
}
