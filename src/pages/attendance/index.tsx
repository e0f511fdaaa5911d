import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '#types/api'
import { wayName, sayTally } from '#domain/wording/meetings'
import { useServerNow } from '../../api/server-clock'
import { Loading } from '../../components/Loading'
import { isOver, sayCancelled, sayOwnRow } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { NoneNamed } from '../../components/NoneNamed'
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
  const { meeting } = useRouter().params
  return <Page title="签到名单">{meeting ? <Names meeting={meeting} /> : <NoneNamed />}</Page>
}

function Names({ meeting }: { meeting: string }) {
  const { data, error, refetch } = useAttendance(meeting)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      {error && <Wrong error={error} />}
      <Sheet attendance={data} />
    </>
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
      {mayCallRoll && <People meeting={meeting} {...{ people, over, cancelled }} />}
      {mayCallRoll && !cancelled && <Guests meeting={meeting.id} people={people} />}
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
        <Text>{sayCancelled(meeting)}</Text>
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
function Own({ attendance: { meeting, row }, over }: SheetProps & { over: boolean }) {
  return (
    <View className="card">
      <Text className="attendance__own">
        我的签到：{row ? sayOwnRow(row, meeting.day) : over ? '没有登记' : '还没有签到'}
      </Text>
      {row && <Text className="attendance__how">{wayName[row.way]}登记</Text>}
      {!row && !over && <ScanButton />}
      {!row && over && <Text className="attendance__how">如您到了会场，请主持人用点名为您补登。</Text>}
    </View>
  )
}
