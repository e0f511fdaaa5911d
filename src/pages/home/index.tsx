import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { Output } from '#types/api'
import type { MeetingCard } from '#types/meetings'
import { refusedFor } from '../../api/refused'
import { useServerNow } from '../../api/server-clock'
import { useKeptScans } from '../../api/use-kept-scans'
import { mayHost } from '../../api/use-me'
import { KeptScans } from '../../components/KeptScans'
import { Loading } from '../../components/Loading'
import { MeetingLine } from '../../components/MeetingLine'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { ScanButton } from '../../components/ScanButton'
import { Tap } from '../../components/Tap'
import { Unbound } from '../../components/Unbound'
import { NextMeeting } from './NextMeeting'
import { NoMeeting } from './NoMeeting'
import { SeatSwitch } from './SeatSwitch'
import { useHome } from './useHome'
import { Ways } from './Ways'
import './index.scss'

const atFirst = 3

export default function HomePage() {
  const { me, unbound, next, error, retry } = useHome()
  const offline = refusedFor(error, 'offline')
  return (
    <Page first>
      <View className="home">
        <Kept />
        {unbound ? (
          <Unbound />
        ) : me && next ? (
          <MyDay me={me} next={next} />
        ) : error ? (
          <Refusal error={error} onRetry={retry}>
            {offline && <ScanButton word="没有网络，也可以扫码签到" second />}
          </Refusal>
        ) : (
          <Loading />
        )}
        <View className="home__foot">
          <Tap className="home__quiet" role="link" onTap={() => goTo(paths.privacy)}>
            <Text>隐私说明</Text>
          </Tap>
        </View>
      </View>
    </Page>
  )
}

/** Mounted once somebody sits here: in a local browser every person has scans of their own. */
const Kept = () => <KeptScans kept={useKeptScans()} />

function MyDay({ me, next: { mine, watched } }: { me: Me; next: Output<'meetings', 'home'> }) {
  const now = useServerNow(20_000)
  const first = mine.find(({ status }) => status !== 'cancelled')
  const later = mine.filter((meeting) => meeting !== first)
  const shown = new Set(mine.map(({ id }) => id))
  const others = watched.filter(({ id }) => !shown.has(id))
  return (
    <>
      <Text className="home__greeting">{me.name}同志，您好</Text>
      <SeatSwitch me={me} />
      {first ? <NextMeeting meeting={first} now={now} /> : <NoMeeting mayHost={mayHost(me)} />}
      <Lines heading="我负责的会议" meetings={others} now={now} />
      <Lines heading="接下来" meetings={later} now={now} />
      <Ways me={me} />
    </>
  )
}

/** A few lines; a calendar full of meetings unfolds on request. */
function Lines({ heading, meetings, now }: { heading: string; meetings: MeetingCard[]; now: number }) {
  const [all, setAll] = useState(false)
  if (meetings.length === 0) return null
  return (
    <View className="home__list">
      <Text className="home__heading">{heading}</Text>
      {(all ? meetings : meetings.slice(0, atFirst)).map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} now={now} />
      ))}
      {!all && meetings.length > atFirst && (
        <Tap className="home__quiet" onTap={() => setAll(true)}>
          <Text>还有 {meetings.length - atFirst} 次 ⌄</Text>
        </Tap>
      )}
    </View>
  )
}
