import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Correction } from '#types/roster'
import { serverNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { sayDayAndTime } from '../../components/china-time'
import { sayCorrection } from '../../components/correction-words'
import { Loading } from '../../components/Loading'
import { NobodyNamed } from '../../components/NobodyNamed'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goBack } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { useAnswer, useCorrections } from './useCorrections'
import './index.scss'

export default function CorrectionsPage() {
  const { at } = useRouter().params
  return <Page title="更正申请">{at ? <Wishes at={at} /> : <NobodyNamed />}</Page>
}

function Wishes({ at }: { at: string }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useCorrections(at)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  const wishes = data.pages.flatMap(({ rows }) => rows)
  if (wishes.length === 0)
    return (
      <Notice title="没有等待核对的更正申请" hint="党员在“我的”里提交以后，会在这里看到。">
        <Action onTap={goBack}>返回</Action>
      </Notice>
    )
  return (
    <View className="wishes">
      <Text className="wishes__intro">请对照纸质材料核对。采纳后名册随即更正，本人能看到结果。</Text>
      {wishes.map((wish) => (
        <Wish key={wish.id} wish={wish} />
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

function Wish({ wish }: { wish: Correction }) {
  const answer = useAnswer()
  const send = (accept: boolean) => () => answer.mutate({ correction: wish.id, accept })
  const sent = answer.isPending ? answer.variables.accept : undefined
  return (
    <View className="card wishes__one">
      <Text className="wishes__name">{wish.name}</Text>
      <Text>{sayCorrection(wish)}</Text>
      <Text className="wishes__small">{sayDayAndTime(wish.askedAt, serverNow())} 提出</Text>
      {answer.error && <Wrong error={answer.error} />}
      <View className="wishes__ways">
        <Action
          onTap={send(false)}
          sending={sent === false}
          disabled={sent === true}
          label={`不采纳${wish.name}的申请`}
        >
          不采纳
        </Action>
        <Action
          look="primary"
          onTap={send(true)}
          sending={sent === true}
          disabled={sent === false}
          label={`采纳${wish.name}的申请`}
        >
          采纳并更正
        </Action>
      </View>
    </View>
  )
}
