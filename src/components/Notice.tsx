import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './states.scss'

type Props = PropsWithChildren<{
  title: string
  /** What to do next. */
  hint?: string
  tone?: 'plain' | 'refused'
}>

/** A page, or a part of one, that has only one thing to say: empty, refused, over. Below it, the way on. */
export function Notice({ title, hint, tone = 'plain', children }: Props) {
  return (
    <View className={`notice notice--${tone}`} role={tone === 'refused' ? 'alert' : 'status'}>
      {tone === 'refused' && (
        <View className="notice__mark">
          <Text>!</Text>
        </View>
      )}
      <Text className="notice__title">{title}</Text>
      {hint && <Text className="notice__hint">{hint}</Text>}
      {children && <View className="notice__ways">{children}</View>}
    </View>
  )
}
