import { Text } from '@tarojs/components'
import { Field } from '../../components/Field'
import { Wrong } from '../../components/Wrong'
import { Choices } from '../../components/Choices'
import type { usePlan } from './usePlan'

type Plan = ReturnType<typeof usePlan>
type Props = { groups: NonNullable<Plan['groups']>; group: string | undefined; onChoose: Plan['chooseGroup'] }

/** Which group meets: a group leader's own, for officers any of the branch. */
export function Group({ groups: { data, error }, group, onChoose }: Props) {
  const only = data?.length === 1 ? data[0] : undefined
  if (data && data.length > 1)
    return (
      <Choices
        name="哪个党小组"
        choices={data.map(({ id, name }) => [id, name] as const)}
        chosen={group ?? ''}
        onChoose={onChoose}
        {...(!group && { hint: '请选一个开会的党小组。' })}
      />
    )
  return (
    <Field name="哪个党小组">
      {only ? (
        <Text>{only.name}</Text>
      ) : data ? (
        <Text>本支部名册上没有党小组，不用开党小组会；如已划分，请管理员先在名册上登记。</Text>
      ) : error ? (
        <Wrong error={error} />
      ) : (
        <Text>正在读取党小组…</Text>
      )}
    </Field>
  )
}
