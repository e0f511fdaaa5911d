import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import type { Output } from '#types/api'
import { awaitsClosing } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { goTo, paths } from '../../components/paths'
import { ScanButton } from '../../components/ScanButton'
import { Tap } from '../../components/Tap'

type Mine = Output<'meetings', 'home'>['mine'][number]

/** The meeting that comes first, with the one thing to do about it. */
export function NextMeeting({ meeting, now }: { meeting: Mine; now: number }) {
  return (
    <View className="card home__next">
      <MeetingHead meeting={meeting} now={now} />
      {meeting.hosting ? (
        <>
          <Action look="primary" onTap={() => goTo(paths.host(meeting.id))}>
            {hostWord(meeting, now)}
          </Action>
          {!awaitsClosing(meeting, now) && <ScanButton second />}
        </>
      ) : (
        <ScanButton />
      )}
      <Tap className="home__quiet" role="link" onTap={() => goTo(paths.attendance(meeting.id))}>
        <Text>签到情况 ›</Text>
      </Tap>
    </View>
  )
}

function hostWord(meeting: Mine, now: number): string {
  if (awaitsClosing(meeting, now)) return '结束会议'
  return meeting.status === 'open' ? '继续签到' : '打开签到码'
}
