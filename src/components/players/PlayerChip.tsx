import { Text } from '@tarojs/components'
import { player, playNobody } from '../../api/player'
import { Tap } from '../Tap'
import './players.scss'

/** Local builds only: says who one is in this window, and lets one be somebody else. */
export default function PlayerChip() {
  const now = player()
  return now ? (
    <Tap className="player-chip" onTap={playNobody}>
      <Text>
        我是：{now.name}（{now.role}）· 换人
      </Text>
    </Tap>
  ) : null
}
