import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Player } from '#types/setup'
import { play, players } from '../../api/player'
import { Tap } from '../Tap'
import './players.scss'

/** Local builds only: asks who one wants to be in this window. */
export default function Players({ onChosen }: { onChosen: () => void }) {
  const [people, setPeople] = useState<Player[] | 'failed'>([])
  useEffect(() => {
    players().then(setPeople, () => setPeople('failed'))
  }, [])

  const choose = (player: Player) => {
    play(player)
    onChosen()
  }
  return (
    <View className="players">
      <Text className="players__title">您今天是谁？</Text>
      <Text className="players__hint">这是本机试用。换一个窗口，就可以同时是另一个人。</Text>
      {people === 'failed' ? (
        <Text className="players__hint">没有读到演示人员，请确认本机服务正在运行，再刷新本页。</Text>
      ) : (
        people.map((player) => (
          <Tap key={player.openid} className="players__one" onTap={() => choose(player)}>
            <Text className="players__name">{player.name}</Text>
            <Text className="players__role">{player.role}</Text>
          </Tap>
        ))
      )}
    </View>
  )
}
