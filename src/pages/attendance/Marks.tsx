import { Text, View } from '@tarojs/components'
import type { PersonRow } from '#types/meetings'
import { stateName } from '#domain/wording/meetings'
import type { Said, Saying, useRollCall } from '../../api/use-roll-call'
import { Tap } from '../../components/Tap'
import { useOneTap } from '../../components/use-one-tap'
import { wayBack } from './undo'

const states: readonly Said[] = ['present', 'late', 'leave', 'absent']

type Props = { person: PersonRow; over: boolean; mark: ReturnType<typeof useRollCall> }

/** Four words in a row; one tap says how this person stands, and a second one on the same word takes that back. */
export function Marks({ person, over, mark }: Props) {
  const { name, state, way } = person
  // Before the end nobody is absent whom no officer called so.
  const stands = state !== 'absent' || over || way === 'rollCall' ? state : undefined
  return (
    <View className="person__states" role="radiogroup" aria-label={name}>
      {states.map((each) => (
        <One
          key={each}
          said={each}
          name={name}
          stands={each === stands}
          saying={each === stands ? wayBack(person) : { state: each }}
          mark={mark}
        />
      ))}
    </View>
  )
}

type OneProps = {
  said: Said
  name: string
  stands: boolean
  saying: Saying | undefined
  mark: Props['mark']
}

function One({ said, name, stands, saying, mark }: OneProps) {
  // A hand that taps twice must not take back what it has just said.
  const tap = useOneTap(() => saying && mark.mutate(saying), false)
  return (
    <Tap
      className={`person__state ${stands ? 'person__state--chosen' : ''}`}
      role="radio"
      label={`${name} ${stateName[said]}${stands && saying ? '，再点一次撤销' : ''}`}
      chosen={stands}
      disabled={mark.isPending}
      onTap={tap}
    >
      <Text>{mark.isPending && mark.variables.state === said ? '登记中…' : stateName[said]}</Text>
    </Tap>
  )
}
