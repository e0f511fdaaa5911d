import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '#types/api'
import { serverNow } from '../api/server-clock'
import { Ask } from './Ask'
import { sayDayAndTime } from './china-time'
import './code-dialog.scss'

type Issued = Output<'account', 'issueCode'>

/** The eight digits, big enough to be read out. They are shown this once: the server keeps no copy. */
export function CodeDialog({ issued, onClose }: { issued: Issued | undefined; onClose: () => void }) {
  const [now] = useState(serverNow)
  const digits = issued ? `${issued.code.slice(0, 4)} ${issued.code.slice(4)}` : ''
  return (
    <Ask
      open={issued !== undefined}
      title={issued ? `${issued.name}同志的绑定码` : ''}
      yes="复制"
      no="关闭"
      onYes={() => void Taro.setClipboardData({ data: digits })}
      onNo={onClose}
    >
      {issued && (
        <View className="bind-code">
          <Text className="bind-code__digits">{digits}</Text>
          {issued.tail && <Text>名册上手机尾号 {issued.tail}，请核对是本人</Text>}
          <Text>有效到 {sayDayAndTime(issued.expiresAt, now)}，只能用一次</Text>
          <Text className="bind-code__hint">
            请当面告诉本人，不要发在群里。关闭后不再显示，需要时可重发一个，旧的随即作废。
          </Text>
        </View>
      )}
    </Ask>
  )
}
