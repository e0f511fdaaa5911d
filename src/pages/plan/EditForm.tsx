import { Field, Line } from '../../components/Field'
import { Form } from '../../components/Form'
import { Agenda } from './Agenda'
import { Moment } from './Moment'
import type { useEdit } from './useEdit'
import { Length } from './When'

/** What of a planned meeting may still be changed. */
export function EditForm({ edit: { now, change, changed, save } }: { edit: ReturnType<typeof useEdit> }) {
  return (
    <Form
      title="改安排"
      yes="保存改动"
      sending={save.isPending}
      ready={changed}
      error={save.error}
      onYes={() => save.mutate()}
    >
      <Field name="几时开始" hint="改了时间或地点，要重新发通知。">
        <Moment day={now.day} time={now.time} onChange={change} />
      </Field>
      <Length usual={now.minutes} minutes={now.minutes} onChange={(minutes) => change({ minutes })} />
      <Line name="在哪里" value={now.place} example="如 三楼会议室" onInput={(place) => change({ place })} />
      <Line name="主题" value={now.title} onInput={(title) => change({ title })} />
      <Agenda items={now.agenda} onChange={(agenda) => change({ agenda })} />
    </Form>
  )
}
