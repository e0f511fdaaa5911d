import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '#types/api'
import { sayTally } from '#domain/wording/meetings'
import { useServerNow } from '../../api/server-clock'
import { useAttendance } from '../../api/use-attendance'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { isOver, sayCancelled } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { NoneNamed } from '../../components/NoneNamed'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Quorum } from '../../components/Quorum'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { Agenda } from './Agenda'
import { Exempt } from './Exempt'
import { Guests } from './Guests'
import { Own } from './Own'
import { Papers } from './Papers'
import { People } from './People'
import './index.scss'

export default function AttendancePage() {
  const { meeting } = useRouter().params
  return <Page title="会议和签到">{meeting ? <Names meeting={meeting} /> : <NoneNamed />}</Page>
}

function Names({ meeting }: { meeting: string }) {
  const { data, error, refetch } = useAttendance(meeting)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      {error && <Wrong error={error} />}
      <View className="attendance">
        <Head attendance={data} />
        {data.mayCallRoll ? <Roll attendance={data} /> : <Mine attendance={data} />}
      </View>
    </>
  )
}

type Props = { attendance: Output<'meetings', 'attendance'> }

function Head({ attendance: { meeting, tally } }: Props) {
  const now = useServerNow(20_000)
  return (
    <View className="card">
      <MeetingHead meeting={meeting} now={now} />
      <Agenda meeting={meeting} />
      {meeting.status === 'cancelled' ? (
        <Text>{sayCancelled(meeting)}</Text>
      ) : (
        <>
          <Text className="attendance__tally">{sayTally(tally, isOver(meeting))}。</Text>
          {tally.quorum && <Quorum quorum={tally.quorum} />}
        </>
      )}
    </View>
  )
}

/** For whoever calls the roll: everybody, and the meeting on paper. */
function Roll({ attendance }: Props) {
  const { meeting, people, exempt, due } = attendance
  const over = isOver(meeting)
  const cancelled = meeting.status === 'cancelled'
  return (
    <>
      {due && !cancelled && <Own attendance={attendance} />}
      <View className="attendance__ways">
        {!over && <Action onTap={() => goTo(paths.host(meeting.id))}>签到码</Action>}
        {!cancelled && (
          <Action onTap={() => goTo(paths.rollCall(meeting.id))}>全部到会，除了…（整表登记）</Action>
        )}
        {!cancelled && <Action onTap={() => goTo(paths.minutes(meeting.id))}>会议记录</Action>}
      </View>
      <People meeting={meeting} {...{ people, over, cancelled }} />
      {!cancelled && <Guests meeting={meeting.id} people={people} />}
      <Exempt exempt={exempt} />
      <Papers meeting={meeting} />
    </>
  )
}

function Mine({ attendance }: Props) {
  const { id, status, record } = attendance.meeting
  return (
    <>
      {status !== 'cancelled' && <Own attendance={attendance} />}
      {record && <Action onTap={() => goTo(paths.minutes(id))}>会议记录</Action>}
    </>
  )
}
