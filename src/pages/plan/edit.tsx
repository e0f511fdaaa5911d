import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MeetingCard } from '#types/meetings'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { MeetingHead } from '../../components/MeetingHead'
import { NoneNamed } from '../../components/NoneNamed'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { EditForm } from './EditForm'
import { Noticing } from './Noticing'
import { useEdit, usePlanned } from './useEdit'
import './index.scss'

export default function EditMeetingPage() {
  const { meeting: id } = useRouter().params
  const { data, error, retry } = usePlanned(id)
  return (
    <Page title="会议安排">
      {!id ? (
        <NoneNamed />
      ) : !data ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={2} />
        )
      ) : data.mayCallRoll && data.meeting.status === 'planned' ? (
        <Planned meeting={data.meeting} due={data.tally.due} />
      ) : (
        <Notice
          title={data.mayCallRoll ? '会议已经开始或结束，不能再改安排' : '只有安排会议的同志可以改'}
          hint="可以看会议的情况；如需改动，请联系主持人。"
        >
          <Action look="primary" onTap={() => goTo(paths.attendance(id))}>
            看会议情况
          </Action>
        </Notice>
      )}
    </Page>
  )
}

function Planned({ meeting, due }: { meeting: MeetingCard; due: number }) {
  const edit = useEdit(meeting)
  const now = useServerNow(60_000)
  return (
    <View className="plan">
      <View className="card">
        <MeetingHead meeting={meeting} now={now} />
        <Text>应到 {due} 人</Text>
        {meeting.agenda.map((item, place) => (
          <Text key={place}>
            {place + 1}. {item}
          </Text>
        ))}
        <Noticing meeting={meeting} notify={edit.notify} changed={edit.changed} />
        <Action onTap={() => goTo(paths.host(meeting.id))}>签到码与主持</Action>
      </View>
      <EditForm edit={edit} />
    </View>
  )
}
