import { Text } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Board, MeetingCard } from '#types/meetings'
import { signOutMinutes } from '#domain/meetings/settings'
import { sayTally } from '#domain/wording/meetings'
import { serverTimeOf } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { sayTimeOn, toChina } from '../../components/china-time'
import { Filters } from '../../components/Filters'
import { Loading } from '../../components/Loading'
import { isOver, sayCancelled } from '../../components/meeting-words'
import { goHome, goTo, paths } from '../../components/paths'
import { Wrong } from '../../components/Wrong'
import { Code } from './Code'
import type { useHost } from './useHost'

type Props = { board: Board; host: ReturnType<typeof useHost>; now: number }

/** The middle of the page: the code, the way to open it, or how it ended. */
export function Stage(props: Props) {
  const { meeting, tally } = props.board
  if (meeting.status === 'cancelled') return <Ended words={sayCancelled(meeting)} />
  if (isOver(meeting))
    return (
      <Ended words={`会议已结束。${sayTally(tally, true)}。`}>
        <Action look="primary" onTap={() => goTo(paths.minutes(meeting.id))}>
          会议记录
        </Action>
      </Ended>
    )
  return (
    <>
      {meeting.signOut && (
        <Filters
          name="哪一种码"
          choices={[
            ['in', '签到码'],
            ['out', '签退码'],
          ]}
          chosen={props.host.purpose}
          onChoose={props.host.turn}
        />
      )}
      <Shown {...props} />
    </>
  )
}

const minute = 60_000

const whyNotIn = ({ endsAt }: MeetingCard, now: number) =>
  now > Date.parse(endsAt) ? '已过会议结束时间，请点名核对后结束会议。' : undefined

function whyNotOut({ startsAt, endsAt }: MeetingCard, now: number): string | undefined {
  if (now < Date.parse(startsAt))
    return `会议开始以后（${sayTimeOn(startsAt, toChina(now).day)} 起）才能签退。`
  if (now > Date.parse(endsAt) + signOutMinutes * minute)
    return `散会已超过 ${signOutMinutes} 分钟，不能再扫码签退，请结束会议。`
  return undefined
}

function Shown({ board: { meeting, code }, host: { board, purpose, open }, now }: Props) {
  const closed = purpose === 'in' ? whyNotIn(meeting, now) : whyNotOut(meeting, now)
  if (closed) return <Text>{closed}</Text>
  // While the other code is on its way, the one that stands here is not to be scanned.
  if (board.isPlaceholderData) return <Loading rows={1} />
  if (code) return <Code code={code} askedAt={serverTimeOf(board.dataUpdatedAt)} />
  const word = purpose === 'out' ? '签退码' : '签到码'
  return (
    <>
      {open.error && <Wrong error={open.error} />}
      <Action look="primary" sending={open.isPending} onTap={() => open.mutate()}>
        打开{word}
      </Action>
      <Text className="host__quiet">打开后投影到会场屏幕，大家用微信扫码{word.slice(0, 2)}。</Text>
    </>
  )
}

/** How it ended, and what comes next. */
const Ended = ({ words, children }: PropsWithChildren<{ words: string }>) => (
  <>
    <Text>{words}</Text>
    {children}
    <Action look={children ? 'plain' : 'primary'} onTap={goHome}>
      回首页
    </Action>
  </>
)
