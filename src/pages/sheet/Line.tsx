import { Text, View } from '@tarojs/components'
import type { SignInLine } from '#types/exchange'
import { stateName } from '#domain/wording/meetings'
import { Chip } from '../../components/Chip'
import { stateWord } from '../../components/meeting-words'

/** One line of the sheet: whom it means, what it says, and what is wrong with it. */
export function Line({ line: { row, name, said, state, was, due, problem } }: { line: SignInLine }) {
  return (
    <View className="sheet__line">
      <View className="sheet__top">
        <Text className="sheet__row">第 {row} 行</Text>
        <Text className="sheet__name">{name}</Text>
        {due === false && <Text className="sheet__small">列席</Text>}
        {state && !problem && <Chip tone={stateWord(state, true).tone}>{stateName[state]}</Chip>}
      </View>
      {(said || was) && (
        <Text className="sheet__small">
          {[said && `表上写的是“${said}”`, was && was !== 'absent' && `现在登记为${stateName[was]}`]
            .filter(Boolean)
            .join('；')}
        </Text>
      )}
      {problem && <Text className="sheet__say">{problem}</Text>}
    </View>
  )
}
