import { useRouter } from '@tarojs/taro'
import { useMe } from '../../api/use-me'
import { Loading } from '../../components/Loading'
import { NoneNamed } from '../../components/NoneNamed'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { Record } from './Record'
import { useMinutes } from './useMinutes'
import './index.scss'

export default function MinutesOfMeeting() {
  const { meeting } = useRouter().params
  return <Page title="会议记录">{meeting ? <Minutes meeting={meeting} /> : <NoneNamed />}</Page>
}

function Minutes({ meeting }: { meeting: string }) {
  const me = useMe()
  const { data, error, refetch } = useMinutes(meeting)
  const member = me.data?.me?.member
  if (data && member)
    return (
      <>
        {error && <Wrong error={error} />}
        <Record key={data.meeting.id} page={data} member={member} />
      </>
    )
  const refused = error ?? me.error
  return refused ? <Refusal error={refused} onRetry={() => void refetch()} /> : <Loading />
}
