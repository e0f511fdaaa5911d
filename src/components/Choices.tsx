import { Text, View } from '@tarojs/components'
import { Field } from './Field'
import { Tap } from './Tap'
import './choices.scss'

type Props<T> = {
  name: string
  choices: readonly (readonly [T, string])[]
  chosen: T | undefined
  onChoose: (choice: T) => void
  hint?: string
}

/** One of a few, all in sight: one tap instead of a wheel to turn. */
export function Choices<T extends string | number | boolean>({
  name,
  choices,
  chosen,
  onChoose,
  hint,
}: Props<T>) {
  return (
    <Field name={name} hint={hint}>
      <View className="choices" role="radiogroup" aria-label={name}>
        {choices.map(([value, word]) => (
          <Tap
            key={String(value)}
            className={`choices__one ${value === chosen ? 'choices__one--chosen' : ''}`}
            role="radio"
            chosen={value === chosen}
            onTap={() => onChoose(value)}
          >
            <Text>{word}</Text>
          </Tap>
        ))}
      </View>
    </Field>
  )
}
