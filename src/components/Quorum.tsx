import { Text, View } from '@tarojs/components'
import type { QuorumCount } from '#types/meeting'
import { sayQuorum } from '#domain/wording/meetings'
import './quorum.scss'

/** Whether enough voters are here: a round tick or a square mark, a word, and the sentence. The color only helps. */
export function Quorum({ quorum }: { quorum: QuorumCount }) {
  const { reached, needed, present, voters } = quorum
  const word = reached ? '达到法定人数' : voters > 0 ? `还差 ${needed - present} 人` : '不能表决'
  return (
    <View className={`quorum quorum--${reached ? 'reached' : 'short'}`} role="status">
      <Text className="quorum__mark">{reached ? '✓' : '!'}</Text>
      <View className="quorum__words">
        <Text className="quorum__word">{word}</Text>
        <Text className="quorum__sentence">{sayQuorum(quorum)}</Text>
      </View>
    </View>
  )
}
