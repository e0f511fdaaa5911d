import { Picker, Text, View } from '@tarojs/components'

export type SelectProps = {
  name: string
  choices: readonly (readonly [string, string])[]
  chosen: string
  onChoose: (choice: string) => void
}

/** One of many, by WeChat's own wheel. */
export function Select({ choices, chosen, onChoose }: SelectProps) {
  const now = choices.findIndex(([value]) => value === chosen)
  return (
    <Picker
      mode="selector"
      range={choices.map(([, word]) => word)}
      value={Math.max(now, 0)}
      onChange={({ detail }) => onChoose(choices[Number(detail.value)]![0])}
    >
      <View className="field">
        <Text>{choices[now]?.[1] ?? '请选择'} ⌄</Text>
      </View>
    </Picker>
  )
}
