import { Input, Text, View } from '@tarojs/components'
import { Field } from '../../components/Field'
import { fieldName } from '../../components/for-readers'
import { Tap } from '../../components/Tap'

type Props = { items: readonly string[]; onChange: (items: string[]) => void; hint?: string }

const most = 20

/** What will be talked about, one line each, in order. */
export function Agenda({ items, onChange, hint }: Props) {
  const write = (place: number, text: string) =>
    onChange(items.map((item, at) => (at === place ? text : item)))
  return (
    <Field name="议题（可不填）" hint={hint}>
      {items.map((item, place) => (
        <View key={place} className="agenda__one">
          <Text className="agenda__number">{place + 1}</Text>
          <Input
            className="field"
            maxlength={100}
            placeholder="如 学习上级文件"
            value={item}
            onInput={({ detail }) => write(place, detail.value)}
            {...fieldName(`议题 ${place + 1}`)}
          />
          <Tap
            className="agenda__drop"
            label={`删去议题 ${place + 1}`}
            onTap={() => onChange(items.filter((_, at) => at !== place))}
          >
            <Text>删去</Text>
          </Tap>
        </View>
      ))}
      {items.length < most && (
        <Tap className="plan__more" onTap={() => onChange([...items, ''])}>
          <Text>＋ 加一项议题</Text>
        </Tap>
      )}
    </Field>
  )
}
