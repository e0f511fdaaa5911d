import { Text, View } from '@tarojs/components'
import { Tap } from './Tap'
import './filters.scss'

type Props<T> = {
  name: string
  choices: readonly (readonly [T, string])[]
  chosen: T
  onChoose: (choice: T) => void
}

/** Parts of a list, one of which is shown. */
export function Filters<T extends string>({ name, choices, chosen, onChoose }: Props<T>) {
  return (
    <View className="filters" role="tablist" aria-label={name}>
      {choices.map(([value, word]) => (
        <Tap
          key={value}
          className={`filters__one ${value === chosen ? 'filters__one--chosen' : ''}`}
          role="tab"
          chosen={value === chosen}
          onTap={() => onChoose(value)}
        >
          <Text>{word}</Text>
        </Tap>
      ))}
    </View>
  )
}
