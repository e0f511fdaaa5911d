import { Text, View } from '@tarojs/components'
import type { Day } from '#types/calendar'
import type { NextMeeting as Mine, OwnRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'
import { Action } from '../../components/Action'
import { Leave } from '../../components/Leave'
import { awaitsClosing, sayOwnRow } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { goTo, paths } from '../../components/paths'
import { ScanButton } from '../../components/ScanButton'
import { Tap } from '../../components/Tap'

type Props = { meeting: Mine; now: number }

const cameTo = ({ row }: Mine) => row !== undefined && attended(row.state)

/** Who is not here yet knows that; what waits for an answer stands beside the way to take it back. */
const told: readonly OwnRow['state'][] = ['present', 'late', 'leave', 'unconfirmed']

/** The meeting that comes first, with the one thing to do about it. */
export function NextMeeting({ meeting, now }: Props) {
  const { row } = meeting
  return (
    <View className="card home__next">
      <MeetingHead meeting={meeting} now={now} />
      {row && told.includes(row.state) && <Standing row={row} day={meeting.day} />}
      {meeting.hosting ? <Hosting meeting={meeting} now={now} /> : <Coming meeting={meeting} />}
      <Tap className="home__quiet" role="link" onTap={() => goTo(paths.attendance(meeting.id))}>
        <Text>议程和签到情况 ›</Text>
      </Tap>
    </View>
  )
}

/** How one stands already: this is what one looks for. */
const Standing = ({ row, day }: { row: OwnRow; day: Day }) => (
  <View className={`home__signed home__signed--${row.state}`} role="status">
    <Text>
      {attended(row.state) ? '已签到 · ' : ''}
      {sayOwnRow(row, day)}
    </Text>
  </View>
)

const Hosting = ({ meeting, now }: Props) => (
  <>
    <Action look="primary" onTap={() => goTo(paths.host(meeting.id))}>
      {hostWord(meeting, now)}
    </Action>
    {!cameTo(meeting) && !awaitsClosing(meeting, now) && <ScanButton second />}
  </>
)

function Coming({ meeting }: { meeting: Mine }) {
  const { id, row, signOut } = meeting
  if (cameTo(meeting)) return signOut && !row?.leftAt ? <ScanButton out /> : null
  return (
    <>
      <ScanButton />
      {row?.state !== 'leave' && <Leave meeting={id} row={row} />}
    </>
  )
}

function hostWord(meeting: Mine, now: number): string {
  if (awaitsClosing(meeting, now)) return '结束会议'
  return meeting.status === 'open' ? '继续签到' : '打开签到码'
}
