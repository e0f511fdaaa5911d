import { Text, View } from '@tarojs/components'
import { Field } from './Field'
import { Tap } from './Tap'
import './ticks.scss'

type Props<T> = {
  name: string
  choices: readonly (readonly [T, string])[]
  ticked: readonly T[]
  onTick: (ticked: T[]) => void
  hint?: string
}

/** Any number of a list; each says by a mark, not by its color alone, whether it is taken. */
export function Ticks<T extends string>({ name, choices, ticked, onTick, hint }: Props<T>) {
  const turn = (value: T) =>
    onTick(ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value])
  return (
    <Field name={name} hint={hint}>
      <View role="group" aria-label={name}>
        {choices.map(([value, word]) => (
          <Tap
            key={value}
            className="ticks__one"
            role="checkbox"
            chosen={ticked.includes(value)}
            onTap={() => turn(value)}
          >
            <View className={`ticks__box ${ticked.includes(value) ? 'ticks__box--ticked' : ''}`}>
              <Text>{ticked.includes(value) ? '✓' : ''}</Text>
            </View>
            <Text className="ticks__word">{word}</Text>
          </Tap>
        ))}
      </View>
    </Field>
  )
}
