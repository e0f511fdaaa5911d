import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'

type Props<T> = {
  name: string
  choices: readonly (readonly [T, string])[]
  chosen: T
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
    <View className="plan__field">
      <Text className="plan__name">{name}</Text>
      <View className="plan__choices" role="radiogroup" aria-label={name}>
        {choices.map(([value, word]) => (
          <Tap
            key={String(value)}
            className={`plan__choice ${value === chosen ? 'plan__choice--chosen' : ''}`}
            role="radio"
            chosen={value === chosen}
            onTap={() => onChoose(value)}
          >
            <Text>{word}</Text>
          </Tap>
        ))}
      </View>
      {hint && <Text className="plan__hint">{hint}</Text>}
    </View>
  )
}
