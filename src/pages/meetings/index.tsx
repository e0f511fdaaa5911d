import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Lines } from './Lines'
import { useMeetings } from './useMeetings'
import { Ways } from './Ways'
import './index.scss'

export default function MeetingsPage() {
  const list = useMeetings(useRouter().params.at, 'all')
  const { me, at, show, setShow, unbound, meetings, error, retry } = list
  return (
    <Page title="全部会议">
      {unbound ? (
        <Unbound />
      ) : !me || !at ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={5} />
        )
      ) : (
        <View className="meetings">
          <Ways me={me} at={at} show={show} onShow={setShow} />
          {meetings ? (
            <Lines list={list} meetings={meetings} />
          ) : error ? (
            <Refusal error={error} onRetry={retry} />
          ) : (
            <Loading rows={4} />
          )}
        </View>
      )}
    </Page>
  )
}
