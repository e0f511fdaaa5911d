import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Applicant } from '#types/applicant'
import { stageName } from '#domain/wording/roster'
import { serverNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { toChina } from '../../components/china-time'
import { Loading } from '../../components/Loading'
import { NobodyNamed } from '../../components/NobodyNamed'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { ApplicantCard } from './ApplicantCard'
import { NewApplicant } from './NewApplicant'
import { groupsOf } from './stages'
import { useApplicants } from './useApplicants'
import './index.scss'

export default function ApplicantsPage() {
  const { branch } = useRouter().params
  return <Page title="入党申请人">{branch ? <Applicants branch={branch} /> : <NobodyNamed />}</Page>
}

function Applicants({ branch }: { branch: string }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useApplicants(branch)
  const [adding, setAdding] = useState(false)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  const rows = data.pages.flatMap((page) => page.rows)
  const today = toChina(serverNow()).day
  return (
    <View className="applicants">
      {adding ? (
        <NewApplicant branch={branch} today={today} onClose={() => setAdding(false)} />
      ) : (
        <Action onTap={() => setAdding(true)}>登记入党申请人</Action>
      )}
      {rows.length === 0 && !adding && (
        <Notice title="还没有入党申请人" hint="收到入党申请书以后，在这里登记。他们不计入党员人数。" />
      )}
      {groupsOf(rows).map(([stage, people]) => (
        <Stage key={stage} name={stageName[stage]} people={people} today={today} />
      ))}
      {error && <Wrong error={error} />}
      {hasNextPage && (
        <Action sending={isFetchingNextPage} onTap={() => void fetchNextPage()}>
          再显示一些
        </Action>
      )}
    </View>
  )
}

const Stage = ({ name, people, today }: { name: string; people: Applicant[]; today: string }) => (
  <View>
    <Text className="applicants__stage">
      {name} {people.length} 人
    </Text>
    {people.map((applicant) => (
      <ApplicantCard key={applicant._id} applicant={applicant} today={today} />
    ))}
  </View>
)
