import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { serverNow } from '../../api/server-clock'
import { useMe } from '../../api/use-me'
import { toChina } from '../../components/china-time'
import { Loading } from '../../components/Loading'
import { MemberFacts } from '../../components/MemberFacts'
import { NobodyNamed } from '../../components/NobodyNamed'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Acts } from './Acts'
import { Own } from './Own'
import { useMember } from './useMember'
import './index.scss'

export default function MemberPage() {
  const { member } = useRouter().params
  return <Page title="党员信息">{member ? <Person member={member} /> : <NobodyNamed />}</Page>
}

function Person({ member }: { member: string }) {
  const { data, error, refetch } = useMember(member)
  const me = useMe().data?.me
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />
  const own = me?.member === member
  const { day: today } = toChina(serverNow())
  return (
    <View className="person">
      {!own && <Text className="person__noted">打开本页已记入日志，本人可以看到。</Text>}
      <MemberFacts member={data} />
      {own ? <Own /> : data.may.keep && <Acts member={data} today={today} />}
    </View>
  )
}
