import { useRouter } from '@tarojs/taro'
import { useMe } from '../../api/use-me'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Roster } from './Roster'
import './index.scss'

export default function RosterPage() {
  const { at } = useRouter().params
  const { data, error, refetch } = useMe()
  return (
    <Page title="名册">
      {data?.me ? (
        <Roster key={at} me={data.me} at={at ?? data.me.branch} />
      ) : data ? (
        <Unbound />
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={5} />
      )}
    </Page>
  )
}
