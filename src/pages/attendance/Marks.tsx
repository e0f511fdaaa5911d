import { Text, View } from '@tarojs/components'
import type { PersonRow } from '#types/meetings'
import { stateName } from '#domain/wording/meetings'
import { Tap } from '../../components/Tap'
import type { Said, useRollCall } from './useAttendance'

const states: readonly Said[] = ['present', 'late', 'leave', 'absent']

type Props = { person: PersonRow; over: boolean; mark: ReturnType<typeof useRollCall> }

/** Four words in a row; one tap says how this person stands. */
export function Marks({ person: { name, state, at }, over, mark }: Props) {
  // Before the end, whoever has no row yet stands nowhere.
  const stands = at !== undefined || over ? state : undefined
  return (
    <View className="person__states" role="radiogroup" aria-label={name}>
      {states.map((each) => (
        <Tap
          key={each}
          className={`person__state ${each === stands ? 'person__state--chosen' : ''}`}
          role="radio"
          label={`${name} ${stateName[each]}`}
          chosen={each === stands}
          disabled={mark.isPending}
          onTap={() => mark.mutate(each)}
        >
          <Text>{mark.isPending && mark.variables === each ? '登记中…' : stateName[each]}</Text>
        </Tap>
      ))}
    </View>
  )
}
