import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '#types/api'
import { useAttendance } from '../../api/use-attendance'
import { useRollCallAll } from '../../api/use-roll-call'
import { Action } from '../../components/Action'
import { Called } from '../../components/Called'
import { Loading } from '../../components/Loading'
import { isOver } from '../../components/meeting-words'
import { NoneNamed } from '../../components/NoneNamed'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goBack } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { isOpen } from './all-but'
import { List } from './List'
import './index.scss'

export default function RollCallPage() {
  const { meeting } = useRouter().params
  return <Page title="整表登记">{meeting ? <RollCall meeting={meeting} /> : <NoneNamed />}</Page>
}

function RollCall({ meeting }: { meeting: string }) {
  const { data, error, refetch } = useAttendance(meeting)
  const [called, setCalled] = useState<Output<'meetings', 'rollCallAll'>>()
  const all = useRollCallAll(meeting, setCalled)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  if (called) return <Called called={called} over={isOver(data.meeting)} />
  const why = whyNot(data)
  if (!why) return <List meeting={data.meeting} people={data.people} all={all} />
  return (
    <Notice {...why}>
      <Action look="primary" onTap={goBack}>
        返回
      </Action>
    </Notice>
  )
}

function whyNot({ mayCallRoll, meeting, people }: Output<'meetings', 'attendance'>) {
  if (!mayCallRoll) return { title: '只有主持人和支部书记、委员可以点名', hint: '您自己的签到请看会议页。' }
  if (meeting.status === 'cancelled') return { title: '会议已取消', hint: '取消的会议不用点名。' }
  if (!people.some(isOpen))
    return { title: '应到的人都已登记', hint: '要更改某一位，请回到名单点一下对应的状态。' }
  return undefined
}
