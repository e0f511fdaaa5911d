import { Text, View } from '@tarojs/components'
import type { QuorumCount } from '#types/meeting'
import { sayQuorum } from '#domain/wording/meetings'
import './quorum.scss'

/** Whether enough voters are here. The mark and the sentence say it; the color only helps. */
export const Quorum = ({ quorum }: { quorum: QuorumCount }) => (
  <View className={`quorum quorum--${quorum.reached ? 'reached' : 'short'}`} role="status">
    <Text className="quorum__mark">{quorum.reached ? '✓' : '!'}</Text>
    <Text className="quorum__words">{sayQuorum(quorum)}</Text>
  </View>
)
