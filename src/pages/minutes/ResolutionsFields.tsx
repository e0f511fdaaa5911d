import { Text, View } from '@tarojs/components'
import type { Resolution } from '#types/minutes'
import { makeId } from '../../api/make-id'
import { Action } from '../../components/Action'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { Lines } from '../../components/Lines'
import { today } from '../../components/today'
import type { Day } from '#types/calendar'
import { Entry } from './Entry'
import { changed, without } from './entries'
import { pasted } from './pasted'
import type { FieldsProps } from './WritePart'

export const ResolutionsFields = ({ value, onChange, onNothing }: FieldsProps<'resolutions'>) => (
  <View className="minutes__entries">
    {value.map((resolution, place) => (
      <Entry key={resolution.id} name={`决议 ${place + 1}`} onDrop={() => onChange(without(value, place))}>
        <Fields {...{ resolution, place }} onChange={(news) => onChange(changed(value, place, news))} />
      </Entry>
    ))}
    <Action onTap={() => onChange([...value, { id: makeId(), text: '', owner: '' }])}>添加一条决议</Action>
    {onNothing && <Action onTap={onNothing}>没有决议</Action>}
    {!onNothing && value.length === 0 && <Text className="minutes__small">已记为：没有决议。</Text>}
  </View>
)

type OneProps = { resolution: Resolution; place: number; onChange: (news: Partial<Resolution>) => void }

const Fields = ({ resolution: { text, owner, dueOn, doneOn }, place, onChange }: OneProps) => (
  <>
    <Lines
      name={`决议 ${place + 1}：内容`}
      value={text}
      onInput={(news) => onChange({ text: pasted(text, news) })}
    />
    <Line
      name={`决议 ${place + 1}：落实责任人（可不填）`}
      most={30}
      value={owner}
      onInput={(news) => onChange({ owner: news })}
    />
    <DayField
      name={`决议 ${place + 1}：完成期限（可不填）`}
      optional
      value={dueOn ?? ''}
      onChange={(day) => onChange({ dueOn: dayOf(day) })}
    />
    <DayField
      name={`决议 ${place + 1}：落实日期`}
      optional
      last={today()}
      hint="落实以后再填；记录确认以后也可以填。"
      value={doneOn ?? ''}
      onChange={(day) => onChange({ doneOn: dayOf(day) })}
    />
  </>
)

const dayOf = (day: string) => (day ? (day as Day) : undefined)
