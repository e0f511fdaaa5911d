import { Input, Text, View } from '@tarojs/components'
import type { OrganizationId } from '#types/organization'
import { Action } from '../../components/Action'
import { Field } from '../../components/Field'
import { Filters } from '../../components/Filters'
import type { Found } from '../../components/Finder'
import { fieldName } from '../../components/for-readers'
import { Tap } from '../../components/Tap'
import { Ticks } from '../../components/Ticks'
import { Wrong } from '../../components/Wrong'
import { usePeople } from './usePeople'

type Props = { at: OrganizationId; chosen: Found[]; onChange: (chosen: Found[]) => void }

const shows = [
  ['everybody', '全部'],
  ['officers', '任职'],
] as const

/** Who is due, where the kind leaves that to the planner: ticked on the roster. */
export function People({ at, chosen, onChange }: Props) {
  const { wishes, change, rows, error, more, loadingMore } = usePeople(at)
  const there = rows ?? []
  const ids = there.map(({ id }) => id)
  const elsewhere = chosen.filter(({ id }) => !ids.includes(id))
  return (
    <Field name="哪些同志应到">
      <View className="people">
        <View className="people__chosen" role="status">
          {chosen.length > 0
            ? `已选 ${chosen.length} 人：${chosen.map(({ name }) => name).join('、')}`
            : '还没有选人，请在下面点选。'}
        </View>
        <Input
          className="field"
          placeholder="姓名或拼音首字母"
          maxlength={20}
          value={wishes.find}
          onInput={({ detail }) => change({ find: detail.value })}
          {...fieldName('按姓名或拼音首字母找人')}
        />
        <Filters name="名册" choices={shows} chosen={wishes.show} onChoose={(show) => change({ show })} />
        <View className="people__ways">
          <Tap
            className="plan__more"
            disabled={ids.length === 0}
            onTap={() => onChange([...elsewhere, ...there])}
          >
            <Text>选上下面这些</Text>
          </Tap>
          <Tap className="plan__more" disabled={chosen.length === 0} onTap={() => onChange([])}>
            <Text>全部不选</Text>
          </Tap>
        </View>
        {error ? <Wrong error={error} /> : null}
        {rows?.length === 0 && <Text>名册上没有这样的人，请核对后再找。</Text>}
        <Ticks
          name=""
          choices={there.map(
            ({ id, name, more: about }) => [id, about ? `${name} · ${about}` : name] as const,
          )}
          ticked={chosen.map(({ id }) => id)}
          onTick={(now) => onChange([...elsewhere, ...there.filter(({ id }) => now.includes(id))])}
        />
        {more && (
          <Action sending={loadingMore} onTap={more}>
            再显示一些
          </Action>
        )}
      </View>
    </Field>
  )
}
