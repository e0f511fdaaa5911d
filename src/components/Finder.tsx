import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from './Field'
import { fieldName } from './for-readers'
import { Tap } from './Tap'
import { useSettled } from './use-settled'
import { Wrong } from './Wrong'
import './finder.scss'

export type Found = { id: string; name: string; more?: string | undefined }

type Props = {
  name: string
  example: string
  hint?: string
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
  /** Tells this search from any other in what the phone remembers. */
  what: readonly unknown[]
  look: (find: string) => Promise<Found[]>
}

/** One of very many: found by the beginning of its name, and chosen with a tap. */
export function Finder({ name, hint, chosen, onChoose, ...rest }: Props) {
  return (
    <Field name={name} hint={hint}>
      {chosen ? (
        <View className="finder__chosen">
          <Text className="finder__name">{chosen.name}</Text>
          <Tap className="finder__other" label={`${name}：换一个`} onTap={() => onChoose(undefined)}>
            <Text>换一个</Text>
          </Tap>
        </View>
      ) : (
        <Search name={name} onChoose={onChoose} {...rest} />
      )}
    </Field>
  )
}

const most = 12

function Search({ name, example, what, look, onChoose }: Omit<Props, 'hint' | 'chosen'>) {
  const [typed, setTyped] = useState('')
  const find = useSettled(typed.trim())
  const { data, error } = useQuery({
    queryKey: ['find', ...what, find],
    queryFn: () => look(find),
    enabled: find !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <Input
        className="field"
        placeholder={example}
        maxlength={20}
        value={typed}
        onInput={({ detail }) => setTyped(detail.value)}
        {...fieldName(name)}
      />
      {error ? <Wrong error={error} /> : null}
      {find !== '' && data?.length === 0 && <Text className="finder__none">没有找到，请核对后再输。</Text>}
      {find !== '' &&
        data?.slice(0, most).map((found) => (
          <Tap key={found.id} className="finder__one" onTap={() => onChoose(found)}>
            <Text className="finder__name">{found.name}</Text>
            {found.more && <Text className="finder__more">{found.more}</Text>}
          </Tap>
        ))}
      {find !== '' && data && data.length > most && (
        <Text className="finder__none">只显示前 {most} 个，请输得再全一些。</Text>
      )}
    </>
  )
}
