import { Text, View } from '@tarojs/components'
import type { Me } from '#types/account'
import type { Day } from '#types/calendar'
import type { MeetingCard } from '#types/meetings'
import type { OrganizationId } from '#types/organization'
import { branchAt, mayHost } from '../../api/use-me'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { sayDay } from '../../components/china-time'
import { EditLink } from '../../components/EditLink'
import { Loading } from '../../components/Loading'
import { MeetingLine } from '../../components/MeetingLine'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { today } from '../../components/today'
import { Unbound } from '../../components/Unbound'
import { Month } from './Month'
import { useCalendar } from './useCalendar'
import './index.scss'

export default function CalendarPage() {
  const { me, at, unbound, month, day, choose, data, error, retry, turn } = useCalendar()
  return (
    <Page title="会议日历">
      {unbound ? (
        <Unbound />
      ) : !me ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={3} />
        )
      ) : (
        <View className="calendar">
          <Month month={month} chosen={day} meetings={data?.meetings ?? []} onChoose={choose} onTurn={turn} />
          {data ? (
            <OneDay {...{ day, me, at }} meetings={data.meetings} more={data.more} />
          ) : error ? (
            <Refusal error={error} onRetry={retry} />
          ) : (
            <Loading rows={1} />
          )}
        </View>
      )}
    </Page>
  )
}

type Props = {
  day: string
  at: OrganizationId | undefined
  meetings: readonly MeetingCard[]
  more: boolean
  me: Me
}

/** The meetings of the day that is looked at. */
function OneDay({ day, at, meetings, more, me }: Props) {
  const now = useServerNow(60_000)
  const held = meetings.filter((meeting) => meeting.day === day)
  return (
    <View className="calendar__day">
      <Text className="calendar__heading">{sayDay(day as Day)}</Text>
      {held.length === 0 && <Text className="calendar__none">这一天没有会议。</Text>}
      {held.map((meeting) => (
        <View key={meeting.id}>
          <MeetingLine meeting={meeting} now={now} />
          <EditLink me={me} meeting={meeting} />
        </View>
      ))}
      {more && (
        <Text className="calendar__none">
          这个月的会议太多，只列出前 200 次；请到一个党支部的日历里看全。
        </Text>
      )}
      {mayHost(me) && day >= today() && (
        <Action onTap={() => goTo(paths.planFor({ day, at: branchAt(me, at) }))}>这一天安排会议</Action>
      )}
    </View>
  )
}
