import { Input, Text, View } from '@tarojs/components'
import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { Filters } from '../../components/Filters'
import { fieldName } from '../../components/for-readers'
import { Loading } from '../../components/Loading'
import { Refusal } from '../../components/Refusal'
import { Select } from '../../components/Select'
import { Names } from './Names'
import { filtersOf } from './show-words'
import { useRoster } from './useRoster'
import { Ways } from './Ways'

/** Whose roster it is, what one may do with it, and its people, narrowed down by name or sort. */
export function Roster({ me, at }: { me: Me; at: OrganizationId }) {
  const roster = useRoster(at)
  const { wishes, change, organization, counts, rows, error, retry } = roster
  // A search that did not get through keeps its place, and what was typed.
  const narrowed = wishes.find !== '' || wishes.show !== 'everybody' || wishes.group !== ''
  if (!rows && !narrowed) return <Waiting error={error} retry={retry} />
  const groups = organization?.groups ?? []
  return (
    <View className="roster">
      <Head organization={organization} counts={counts} />
      <Ways me={me} at={at} level={organization?.here.level} />
      <Input
        className="field"
        placeholder="按姓名或拼音首字母查找"
        maxlength={30}
        value={wishes.find}
        onInput={({ detail }) => change({ find: detail.value })}
        {...fieldName('按姓名或拼音首字母查找')}
      />
      <Filters
        name="分类"
        choices={filtersOf(counts, wishes.show)}
        chosen={wishes.show}
        onChoose={(show) => change({ show })}
      />
      {groups.length > 0 && (
        <Select
          name="党小组"
          choices={[['', '全部党小组'], ...groups.map(({ id, name }) => [id, name] as const)]}
          chosen={wishes.group}
          onChoose={(group) => change({ group })}
        />
      )}
      {rows ? <Names roster={roster} rows={rows} /> : <Waiting error={error} retry={retry} />}
    </View>
  )
}

/** Before the first page is there. */
const Waiting = ({ error, retry }: Pick<ReturnType<typeof useRoster>, 'error' | 'retry'>) =>
  error ? <Refusal error={error} onRetry={retry} /> : <Loading rows={5} />

const Head = ({ organization, counts }: Pick<ReturnType<typeof useRoster>, 'organization' | 'counts'>) => (
  <View className="roster__head">
    <Text className="roster__whose">{organization?.here.name ?? ''}</Text>
    {counts && (
      <Text className="roster__count">
        在册 {counts.everybody} 人，未绑定 {counts.unbound} 人
      </Text>
    )}
  </View>
)
