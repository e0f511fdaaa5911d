import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Board } from '#types/meetings'
import { codeStepSeconds } from '#domain/meetings/settings'
import { useServerNow } from '../../api/server-clock'
import { drawCode } from './draw-code'

type Props = { code: NonNullable<Board['code']>; askedAt: number }

/** The code to scan and how fresh it is. One that the server would turn away by now is covered. */
export function Code({ code: { purpose, link, freshSeconds }, askedAt }: Props) {
  const now = useServerNow()
  const picture = useMemo(() => drawCode(link), [link])
  const left = freshSeconds - (now - askedAt) / 1000
  // The code before the newest one still counts, so it lives one step longer than it is fresh.
  const dead = left < -codeStepSeconds
  const word = purpose === 'out' ? '签退' : '签到'
  const seconds = Math.min(codeStepSeconds, Math.max(0, Math.ceil(left)))
  return (
    <View className="code">
      <View className="code__frame">
        <Image className="code__picture" src={picture} aria-label={`${word}二维码`} />
        {dead && (
          <View className="code__dead">
            <Text>{word}码已过期，正在等网络恢复…</Text>
          </View>
        )}
      </View>
      <View className="code__bar">
        <View className="code__left" style={{ width: `${(seconds / codeStepSeconds) * 100}%` }} />
      </View>
      <Text className="code__hint">
        微信扫一扫{word} · 每 {codeStepSeconds} 秒换新，旧码很快失效
      </Text>
      {LOCAL && (
        <a className="code__link" href={link} target="_blank" rel="noopener noreferrer">
          在新窗口打开（模拟扫码）
        </a>
      )}
    </View>
  )
}
