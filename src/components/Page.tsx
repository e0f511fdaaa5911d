import { Text, View } from '@tarojs/components'
import { lazy, Suspense, useState } from 'react'
import type { CSSProperties, PropsWithChildren } from 'react'
import { player } from '../api/player'
import { goBack } from './paths'
import { Tap } from './Tap'
import { switchLargeText, useTextScale } from './text-scale'
import './page.scss'

// Written so that the builder leaves both out wherever nobody may choose who to be.
const Players = LOCAL ? lazy(() => import('./players/Players')) : undefined
const PlayerChip = LOCAL ? lazy(() => import('./players/PlayerChip')) : undefined

type Props = PropsWithChildren<{
  title?: string
  /** The page one starts from has nowhere to go back to. */
  first?: boolean
}>

/** Every page stands in one: it carries the size of the letters, and in a browser the header WeChat would draw. */
export function Page({ title = '星级支部', first = false, children }: Props) {
  const scale = useTextScale()
  const [chosen, setChosen] = useState(() => !LOCAL || player() !== undefined)
  return (
    <View className="page" style={{ '--scale': scale } as CSSProperties}>
      {process.env.TARO_ENV === 'h5' && <Header title={title} first={first} scale={scale} />}
      {PlayerChip && chosen && (
        <Suspense fallback={null}>
          <PlayerChip />
        </Suspense>
      )}
      <View className="page__body">
        {Players && !chosen ? (
          <Suspense fallback={null}>
            <Players onChosen={() => setChosen(true)} />
          </Suspense>
        ) : (
          children
        )}
      </View>
    </View>
  )
}

function Header({ title, first, scale }: { title: string; first: boolean; scale: number }) {
  return (
    <View className="page__header">
      {!first && (
        <Tap className="page__switch" onTap={goBack}>
          <Text>‹ 返回</Text>
        </Tap>
      )}
      <Text className="page__title">{title}</Text>
      <Tap className="page__switch" onTap={switchLargeText}>
        <Text>{scale > 1 ? '标准字' : '大字'}</Text>
      </Tap>
    </View>
  )
}
