import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import type { Found } from '../../components/Finder'
import { OrganizationFinder } from '../../components/OrganizationFinder'
import { Tap } from '../../components/Tap'
import { Ticks } from '../../components/Ticks'
import { Wrong } from '../../components/Wrong'

type Props = { at: OrganizationId; joint: Found[]; onChange: (joint: Found[]) => void }

/** Which branches meet: those right below the place that calls them are listed, any other below it is found by name. */
export function Joint({ at, joint, onChange }: Props) {
  const { data, error } = useQuery({
    queryKey: ['branches-below', at],
    queryFn: async () => {
      const { below } = await call('organizations', 'tree', { at })
      return below.filter(({ level, ended }) => level === 'branch' && !ended)
    },
    staleTime: 5 * 60_000,
  })
  const near = data ?? []
  const far = joint.filter(({ id }) => !near.some((branch) => branch.id === id))
  const ticked = joint.map(({ id }) => id)
  return (
    <>
      {error ? <Wrong error={error} /> : null}
      {near.length > 0 && (
        <Ticks
          name="哪些党支部一起开"
          choices={near.map(({ id, name }) => [id, name] as const)}
          ticked={ticked}
          onTick={(ids) => onChange([...near.filter(({ id }) => ids.includes(id)), ...far])}
        />
      )}
      {far.map(({ id, name }) => (
        <View key={id} className="people__one">
          <Text className="people__name">{name}</Text>
          <Tap
            className="agenda__drop"
            label={`不要${name}`}
            onTap={() => onChange(joint.filter((branch) => branch.id !== id))}
          >
            <Text>移去</Text>
          </Tap>
        </View>
      ))}
      <OrganizationFinder
        name={near.length > 0 ? '再加一个党支部' : '哪些党支部一起开'}
        level="branch"
        but={ticked}
        chosen={undefined}
        onChoose={(found) => found && onChange([...joint, { id: found.id, name: found.name }])}
      />
    </>
  )
}
