import { Button, Text, View } from '@tarojs/components'
import type { CSSProperties, PropsWithChildren } from 'react'
import { switchLargeText, useTextScale } from './text-scale'
import './page.scss'

type Props = PropsWithChildren<{ title?: string }>

/** Every page stands in one: it carries the size of the letters, and in a browser the header WeChat would draw. */
export function Page({ title = '星级支部', children }: Props) {
  const scale = useTextScale()
  return (
    <View className="page" style={{ '--scale': scale } as CSSProperties}>
      {process.env.TARO_ENV === 'h5' && (
        <View className="page__header">
          <Text className="page__title">{title}</Text>
          <Button className="page__switch" onClick={switchLargeText}>
            {scale > 1 ? '标准字' : '大字'}
          </Button>
        </View>
      )}
      <View className="page__body">{children}</View>
    </View>
  )
}
