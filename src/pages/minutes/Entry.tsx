import { Text, View } from '@tarojs/components'
import { useState, type PropsWithChildren } from 'react'
import { Ask } from '../../components/Ask'
import { Tap } from '../../components/Tap'

type Props = PropsWithChildren<{ name: string; onDrop: () => void }>

/** One entry of a list, which can be taken out again; that is asked first, since it takes what was written with it. */
export function Entry({ name, onDrop, children }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="minutes__entry">
      <View className="minutes__top">
        <Text className="minutes__strong">{name}</Text>
        <Tap className="minutes__drop" label={`删去${name}`} onTap={() => setAsking(true)}>
          <Text>删去</Text>
        </Tap>
      </View>
      {children}
      <Ask
        open={asking}
        title={`删去${name}？`}
        yes="删去"
        no="留着"
        look="danger"
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          onDrop()
        }}
      >
        <Text>这一条写的内容会一起删去。</Text>
      </Ask>
    </View>
  )
}
