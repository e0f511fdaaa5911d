import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MakeUpTask } from '#types/make-up'
import type { OrganizationId } from '#types/organization'
import { makeUpName } from '#domain/wording/meetings'
import { Action } from '../../components/Action'
import { Filters } from '../../components/Filters'
import { Loading } from '../../components/Loading'
import { NobodyNamed } from '../../components/NobodyNamed'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { Task } from './Task'
import { useMakeUps } from './useMakeUps'

export default function MakeUpsPage() {
  const { at } = useRouter().params
  return <Page title="补学">{at ? <Owed at={at} /> : <NobodyNamed />}</Page>
}

type Status = MakeUpTask['status']
// What waits for the officer comes first.
const order: readonly Status[] = ['reported', 'owed', 'sentBack']

/** What waits for the officer, or else the first sort there is any of. */
const firstOf = (tasks: readonly MakeUpTask[]): Status =>
  order.find((each) => tasks.some(({ status }) => status === each)) ?? 'reported'

function Owed({ at }: { at: OrganizationId }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useMakeUps(at)
  const [chosen, setStatus] = useState<Status>()
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  const tasks = data.pages.flatMap((page) => page.tasks)
  const status = chosen ?? firstOf(tasks)
  const found = tasks.filter((task) => task.status === status)
  // Of a list that goes on, nobody can say yet how many there are.
  const count = (each: Status) =>
    hasNextPage ? '' : ` ${tasks.filter((task) => task.status === each).length}`
  return (
    <View>
      <Filters
        name="补学的情况"
        choices={order.map((each) => [each, makeUpName[each] + count(each)] as const)}
        chosen={status}
        onChoose={setStatus}
      />
      {found.length === 0 && (
        <Notice
          title={hasNextPage ? '前面几页里没有这一类' : '没有这一类'}
          hint="缺席或请假的同志，会议结束后会列在“待补学”里；本人报告后到“待审核”。"
        />
      )}
      {found.map((task) => (
        <Task key={`${task.meeting} ${task.member}`} task={task} />
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
