import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import type { Day } from '#types/calendar'
import type { NextMeeting as Mine, OwnRow } from '#types/meetings'
import { awaitsClosing, sayOwnRow } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { goTo, paths } from '../../components/paths'
import { ScanButton } from '../../components/ScanButton'
import { Tap } from '../../components/Tap'

/** The meeting that comes first, with the one thing to do about it. */
export function NextMeeting({ meeting, now }: { meeting: Mine; now: number }) {
  return (
    <View className="card home__next">
      <MeetingHead meeting={meeting} now={now} />
      {meeting.row && <Signed row={meeting.row} day={meeting.day} />}
      {meeting.hosting ? (
        <>
          <Action look="primary" onTap={() => goTo(paths.host(meeting.id))}>
            {hostWord(meeting, now)}
          </Action>
          {!meeting.row && !awaitsClosing(meeting, now) && <ScanButton second />}
        </>
      ) : (
        !meeting.row && <ScanButton />
      )}
      <Tap className="home__quiet" role="link" onTap={() => goTo(paths.attendance(meeting.id))}>
        <Text>签到情况 ›</Text>
      </Tap>
    </View>
  )
}

/** Nothing left to do: this is what one looks for. */
const Signed = ({ row, day }: { row: OwnRow; day: Day }) => (
  <View className={`home__signed home__signed--${row.state}`} role="status">
    <Text>已签到 · {sayOwnRow(row, day)}</Text>
  </View>
)

function hostWord(meeting: Mine, now: number): string {
  if (awaitsClosing(meeting, now)) return '结束会议'
  return meeting.status === 'open' ? '继续签到' : '打开签到码'
}
