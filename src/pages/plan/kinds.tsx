import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { useMe } from '../../api/use-me'
import { useSeat } from '../../api/use-seat'
import { Choices } from '../../components/Choices'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { KindList } from './KindList'
import './index.scss'

export default function KindsPage() {
  const asked = useRouter().params.at
  const { data, error, refetch } = useMe()
  return (
    <Page title="自己的会议种类">
      {data?.me ? (
        <OfPlace me={data.me} asked={asked} />
      ) : data ? (
        <Unbound />
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={2} />
      )}
    </Page>
  )
}

/** Whoever looks after several places chooses for which: what is added above is there for all below. */
function OfPlace({ me, asked }: { me: Me; asked: OrganizationId | undefined }) {
  const { seats } = useSeat(me)
  const [at, setAt] = useState(asked ?? me.branch)
  const places = seats.filter(({ level }) => level !== 'group').map((seat) => [seat.at, seat.atName] as const)
  return (
    <>
      {places.length > 1 && <Choices name="哪里用的" choices={places} chosen={at} onChoose={setAt} />}
      <KindList key={at} at={at} />
    </>
  )
}
