import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Board } from '#types/meetings'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { Figures } from '../../components/Figures'
import { Loading } from '../../components/Loading'
import { isOver } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { NoneNamed } from '../../components/NoneNamed'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Quorum } from '../../components/Quorum'
import { Refusal } from '../../components/Refusal'
import { Arrivals } from './Arrivals'
import { Awaiting } from './Awaiting'
import { Branches } from './Branches'
import { Ending } from './Ending'
import { PrintedCode } from './PrintedCode'
import { Stage } from './Stage'
import { useHost } from './useHost'
import { useLitScreen } from './useLitScreen'
import './index.scss'

export default function HostPage() {
  const { meeting } = useRouter().params
  return <Page title="签到码">{meeting ? <Host meeting={meeting} /> : <NoneNamed />}</Page>
}

function Host({ meeting }: { meeting: string }) {
  const host = useHost(meeting)
  const { data, error, refetch } = host.board
  useLitScreen()
  if (data) return <Hall board={data} host={host} />
  return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
}

type Props = { board: Board; host: ReturnType<typeof useHost> }

function Hall({ board, host }: Props) {
  const now = useServerNow(10_000)
  const { meeting, code } = board
  return (
    <View className={`host ${code && !isOver(meeting) ? 'host--open' : ''}`}>
      {host.board.isError && (
        <View className="host__stale" role="status">
          网络不通，数字可能不是最新，恢复后会自动更新
        </View>
      )}
      <View className="host__code card">
        <MeetingHead meeting={meeting} now={now} />
        <Stage board={board} host={host} now={now} />
      </View>
      <View className="host__count">
        {meeting.status !== 'cancelled' && <Counts board={board} />}
        {meeting.status !== 'cancelled' && <Awaiting board={board} />}
        <Branches meeting={meeting} />
        <Ways board={board} host={host} now={now} />
      </View>
    </View>
  )
}

function Counts({ board: { meeting, tally, latest } }: Pick<Props, 'board'>) {
  const over = isOver(meeting)
  return (
    <View className="card">
      <Figures tally={tally} over={over} />
      {tally.quorum && <Quorum quorum={tally.quorum} />}
      {!over && <Arrivals latest={latest} />}
    </View>
  )
}

function Ways({ board, host: { close, cancel }, now }: Props & { now: number }) {
  const { id } = board.meeting
  const over = isOver(board.meeting)
  return (
    <>
      <Action onTap={() => goTo(paths.attendance(id))}>{over ? '查看名单' : '点名'}</Action>
      {board.meeting.status === 'planned' && (
        <Action onTap={() => goTo(paths.editMeeting(id))}>改安排、发通知</Action>
      )}
      {board.printedCode && !over && <PrintedCode meeting={id} />}
      {!over && <Ending board={board} now={now} close={close} cancel={cancel} />}
    </>
  )
}
