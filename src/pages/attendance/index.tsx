import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '#types/api'
import { wayName, sayTally } from '#domain/wording/meetings'
import { useServerNow } from '../../api/server-clock'
import { Loading } from '../../components/Loading'
import { isOver, sayOwnRow } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Quorum } from '../../components/Quorum'
import { Refusal } from '../../components/Refusal'
import { ScanButton } from '../../components/ScanButton'
import { Wrong } from '../../components/Wrong'
import { Guests } from './Guests'
import { People } from './People'
import { useAttendance } from './useAttendance'
import './index.scss'

export default function AttendancePage() {
  const { meeting = '' } = useRouter().params
  const { data, error, refetch } = useAttendance(meeting)
  return (
    <Page title="签到名单">
      {data ? (
        <>
          {error && <Wrong error={error} />}
          <Sheet attendance={data} />
        </>
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

type SheetProps = { attendance: Output<'meetings', 'attendance'> }

function Sheet({ attendance }: SheetProps) {
  const { meeting, mayCallRoll, people } = attendance
  const over = isOver(meeting)
  const cancelled = meeting.status === 'cancelled'
  return (
    <View className="attendance">
      <Counts attendance={attendance} />
      {mayCallRoll && <People meeting={meeting.id} {...{ people, over, cancelled }} />}
      {mayCallRoll && !cancelled && <Guests meeting={meeting} people={people} />}
      {!mayCallRoll && !cancelled && <Own attendance={attendance} over={over} />}
    </View>
  )
}

function Counts({ attendance: { meeting, tally, mayCallRoll } }: SheetProps) {
  const now = useServerNow(20_000)
  const over = isOver(meeting)
  return (
    <View className="card">
      <MeetingHead meeting={meeting} now={now} />
      {meeting.status === 'cancelled' ? (
        <Text>会议已取消：{meeting.cancelledFor}</Text>
      ) : (
        <>
          <Text className="attendance__tally">{sayTally(tally, over)}。</Text>
          {tally.quorum && <Quorum quorum={tally.quorum} />}
        </>
      )}
      {mayCallRoll && !over && <Action onTap={() => goTo(paths.host(meeting.id))}>签到码</Action>}
    </View>
  )
}

/** A member's own line; the names of the others are not theirs to see. */
function Own({ attendance: { row }, over }: { attendance: Output<'meetings', 'attendance'>; over: boolean }) {
  return (
    <View className="card">
      <Text className="attendance__own">
        我的签到：{row ? sayOwnRow(row) : over ? '没有登记' : '还没有签到'}
      </Text>
      {row && <Text className="attendance__how">{wayName[row.way]}登记</Text>}
      {!row && !over && <ScanButton />}
      {!row && over && <Text className="attendance__how">如您到了会场，请主持人用点名为您补登。</Text>}
    </View>
  )
}
