import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MinutesPage } from '#types/minutes'
import { makeId } from '../../api/make-id'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { sayDayAndTime } from '../../components/china-time'
import { Form } from '../../components/Form'
import { Lines } from '../../components/Lines'
import { useCorrect } from './useMinutes'

/** What was added once the record was confirmed; what stood there stays as it was. */
export function Corrections({ page: { meeting, minutes, may } }: { page: MinutesPage }) {
  const now = useServerNow(60_000)
  const [open, setOpen] = useState(false)
  const { corrections } = minutes
  return (
    <>
      {corrections.length > 0 && (
        <View className="card">
          <Text className="minutes__title">更正</Text>
          {corrections.map(({ id, text, byName, at }) => (
            <View key={id} className="minutes__entry">
              <Text className="minutes__line" userSelect>
                {text}
              </Text>
              <Text className="minutes__small">
                {byName}，{sayDayAndTime(at, now)}
              </Text>
            </View>
          ))}
        </View>
      )}
      {may.correct && !open && <Action onTap={() => setOpen(true)}>更正记录</Action>}
      {may.correct && open && <NewCorrection meeting={meeting.id} onDone={() => setOpen(false)} />}
    </>
  )
}

function NewCorrection({ meeting, onDone }: { meeting: string; onDone: () => void }) {
  // One id a form: however often this is sent, it is one correction.
  const [id] = useState(makeId)
  const [text, setText] = useState('')
  const correct = useCorrect(meeting)
  return (
    <Form
      title="更正记录"
      yes="加上更正"
      sending={correct.isPending}
      ready={text.trim() !== ''}
      error={correct.error}
      onYes={() => correct.mutate({ id, text: text.trim() }, { onSuccess: onDone })}
      onNo={onDone}
    >
      <Lines
        name="更正内容"
        hint="原来的记录不改动，更正写在后面，注明是谁、什么时候写的。"
        example="如 第二项决议的完成期限应为 4 月 10 日"
        value={text}
        onInput={setText}
      />
    </Form>
  )
}
