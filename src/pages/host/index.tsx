import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Board } from '#types/meetings'
import { sayTally } from '#domain/wording/meetings'
import { serverTimeOf, useServerNow } from '../../api/server-clock'
import { Figures } from '../../components/Figures'
import { Loading } from '../../components/Loading'
import { isOver, sayCancelled } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { NoneNamed } from '../../components/NoneNamed'
import { Page } from '../../components/Page'
import { goHome, goTo, paths } from '../../components/paths'
import { Quorum } from '../../components/Quorum'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { Arrivals } from './Arrivals'
import { Code } from './Code'
import { Ending } from './Ending'
import { PrintedCode } from './PrintedCode'
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
      {board.printedCode && !over && <PrintedCode meeting={id} />}
      {!over && <Ending board={board} now={now} close={close} cancel={cancel} />}
    </>
  )
}

/** The middle of the page: the code, the way to open it, or how it ended. */
function Stage({
  board: { meeting, code, tally },
  host: {
    board: { dataUpdatedAt: askedAt },
    open,
  },
  now,
}: Props & { now: number }) {
  if (meeting.status === 'cancelled') return <Ended words={sayCancelled(meeting)} />
  if (meeting.status === 'closed') return <Ended words={`会议已结束。${sayTally(tally, true)}。`} />
  if (now > Date.parse(meeting.endsAt)) return <Text>已过会议结束时间，请点名核对后结束会议。</Text>
  if (code) return <Code code={code} askedAt={serverTimeOf(askedAt)} />
  return (
    <>
      {open.error && <Wrong error={open.error} />}
      <Action look="primary" sending={open.isPending} onTap={() => open.mutate()}>
        打开签到码
      </Action>
      <Text className="host__quiet">打开后投影到会场屏幕，大家用微信扫码签到。</Text>
    </>
  )
}

const Ended = ({ words }: { words: string }) => (
  <>
    <Text>{words}</Text>
    <Action look="primary" onTap={goHome}>
      回首页
    </Action>
  </>
)
