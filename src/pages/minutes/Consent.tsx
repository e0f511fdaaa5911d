import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MinutesPage } from '#types/minutes'
import { Action } from '../../components/Action'
import { sayDay } from '../../components/china-time'
import { Line } from '../../components/Field'
import { Wrong } from '../../components/Wrong'
import { useAnswerConsent, useAskConsent } from './useMinutes'

type Entry = MinutesPage['meeting']['lateEntry']

/** Later than the rules allow, a record counts only with the office's consent: what was asked, and what was answered. */
export function Consent({ page }: { page: MinutesPage }) {
  const { meeting, late, confirmBy, may } = page
  const { lateEntry } = meeting
  const concerns = late || lateEntry !== undefined
  if (!concerns || !Object.values(may).some(Boolean)) return null
  return (
    <View className="card">
      <Text className="minutes__title">{isGiven(lateEntry) ? '已同意延迟记录' : '记录晚了'}</Text>
      <Text className="minutes__why">
        {lateEntry
          ? sayEntry(lateEntry)
          : `${sayDay(confirmBy)}以后确认的记录，要上级同意才计入考核。请写明原因，提请同意。`}
      </Text>
      {mayAsk(page) && <Asking meeting={meeting.id} />}
      {isWaiting(lateEntry) && page.may.consent && <Answering meeting={meeting.id} />}
    </View>
  )
}

const isGiven = (entry: Entry) => entry?.answer?.given === true
const isWaiting = (entry: Entry) => entry !== undefined && !entry.answer

/** Once, and again after a no. */
const mayAsk = ({ late, may, meeting: { lateEntry } }: MinutesPage) =>
  late && (may.write || may.confirm) && !isWaiting(lateEntry) && !isGiven(lateEntry)

function sayEntry({ reason, answer }: NonNullable<Entry>): string {
  const asked = `延迟的原因：${reason}。`
  if (!answer) return `${asked}已提请上级同意，正在等答复；记录可以先写好。`
  const { given, say, byName } = answer
  return `${asked}${byName}${given ? '同意计入考核' : '没有同意'}${say && `：${say}`}。`
}

function Asking({ meeting }: { meeting: string }) {
  const [reason, setReason] = useState('')
  const ask = useAskConsent(meeting)
  return (
    <>
      <Line name="延迟的原因" most={100} value={reason} onInput={setReason} />
      {ask.error && <Wrong error={ask.error} />}
      <Action sending={ask.isPending} disabled={!reason.trim()} onTap={() => ask.mutate(reason.trim())}>
        提请上级同意
      </Action>
    </>
  )
}

function Answering({ meeting }: { meeting: string }) {
  const [say, setSay] = useState('')
  const answer = useAnswerConsent(meeting)
  const send = (give: boolean) => answer.mutate({ give, say: say.trim() })
  return (
    <>
      <Line name="说明（不同意时请写原因）" most={100} value={say} onInput={setSay} />
      {answer.error && <Wrong error={answer.error} />}
      <Action look="primary" sending={answer.isPending} onTap={() => send(true)}>
        同意计入考核
      </Action>
      <Action sending={answer.isPending} onTap={() => send(false)}>
        不同意
      </Action>
    </>
  )
}
