import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '#types/api'
import { refusedFor } from '../../api/refused'
import { useMyYear } from '../../api/use-my-year'
import { useFresh } from '../../api/use-shown'
import { Action } from '../../components/Action'
import { Filters } from '../../components/Filters'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { today } from '../../components/today'
import { Unbound } from '../../components/Unbound'
import { Wrong } from '../../components/Wrong'
import { OwnLine } from './OwnLine'
import { sayYear } from './say-year'
import { Tasks } from './Tasks'
import './index.scss'

export default function MyMeetingsPage() {
  return (
    <Page title="我的会议">
      <Years />
    </Page>
  )
}

function Years() {
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const { data, error, refetch } = useMyYear(year)
  useFresh(refetch)
  if (refusedFor(error, 'signedOut')) return <Unbound />
  return (
    <View className="my-meetings">
      <Filters
        name="年份"
        choices={[0, 1, 2].map((back) => [String(thisYear - back), `${thisYear - back} 年`] as const)}
        chosen={String(year)}
        onChoose={(chosen) => setYear(Number(chosen))}
      />
      {data ? (
        <>
          {error && <Wrong error={error} />}
          <Year key={year} mine={data} />
        </>
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </View>
  )
}

const aPage = 30

function Year({ mine: { year, meetings, tally, tasks } }: { mine: Output<'tally', 'mine'> }) {
  const [most, setMost] = useState(aPage)
  return (
    <>
      <View className="card">
        <Text className="my-meetings__sum">{sayYear(year, tally)}</Text>
      </View>
      <Tasks tasks={tasks} />
      {meetings.length === 0 && (
        <Notice title={`${year} 年还没有您应到的会议`} hint="会议结束以后，会在这里看到您的到会情况。" />
      )}
      {meetings.slice(0, most).map((own) => (
        <OwnLine key={own.meeting.id} own={own} />
      ))}
      {meetings.length > most && <Action onTap={() => setMost(most + aPage)}>更早的会议</Action>}
    </>
  )
}
