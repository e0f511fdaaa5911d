import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '#types/api'
import { call } from '../../api/call'
import { openFile } from '../../api/open-file'
import { sheetToInbox } from '../../api/sheet-to-inbox'
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
import { Wrong } from '../../components/Wrong'
import { Read } from './Read'
import './index.scss'

export default function SheetPage() {
  const { meeting } = useRouter().params
  return <Page title="导入签到表">{meeting ? <Sheet meeting={meeting} /> : <NoneNamed />}</Page>
}

function Sheet({ meeting }: { meeting: string }) {
  const [called, setCalled] = useState<Output<'meetings', 'rollCallAll'>>()
  const [found, setFound] = useState<Output<'exchange', 'readSignInSheet'>>()
  const read = useMutation({
    mutationFn: async () => {
      const sheet = await sheetToInbox()
      return sheet && call('exchange', 'readSignInSheet', { meeting, ...sheet })
    },
    // Whoever turns back while choosing another file still sees what the first one said.
    onSuccess: (read) => read && setFound(read),
  })
  const all = useRollCallAll(meeting, setCalled)
  const { data, error, refetch } = useAttendance(meeting)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  if (called) return <Called called={called} over={isOver(data.meeting)} />
  const why = whyNot(data)
  if (why)
    return (
      <Notice {...why}>
        <Action look="primary" onTap={goBack}>
          返回
        </Action>
      </Notice>
    )
  return found ? <Read found={found} all={all} again={read} /> : <Begin meeting={meeting} read={read} />
}

function whyNot({ mayCallRoll, meeting }: Output<'meetings', 'attendance'>) {
  if (!mayCallRoll)
    return { title: '只有主持人和支部书记、委员可以导入签到表', hint: '您自己的签到请看会议页。' }
  if (meeting.status === 'cancelled') return { title: '会议已取消', hint: '取消的会议不用登记签到。' }
  return undefined
}

type BeginProps = {
  meeting: string
  read: { mutate: () => void; isPending: boolean; error: unknown }
}

function Begin({ meeting, read }: BeginProps) {
  const blank = useMutation({
    mutationFn: async () => openFile((await call('exchange', 'signInSheet', { meeting })).url),
  })
  return (
    <View className="card">
      <Text className="sheet__title">把纸质或电子的签到表读进来</Text>
      <Text>
        平时用的签到表就可以：Excel（.xlsx）或
        .csv，要有“姓名”和“签到”两列。先给您看读出了什么，确认以后才登记。
      </Text>
      <Text className="sheet__small">
        打勾、签名、时间或“到”都算到会；写明迟到、请假、缺席的按写的登记。
        {process.env.TARO_ENV === 'weapp' && '文件请先发到微信里（如文件传输助手），再从聊天记录中选择。'}
      </Text>
      {read.error ? <Wrong error={read.error} /> : null}
      <Action look="primary" sending={read.isPending} onTap={read.mutate}>
        {read.isPending ? '正在上传并读取' : '选择文件'}
      </Action>
      {blank.error && <Wrong error={blank.error} />}
      <Action sending={blank.isPending} onTap={() => blank.mutate()}>
        下载这次会议的签到表
      </Action>
    </View>
  )
}
