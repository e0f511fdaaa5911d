import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Look } from '#types/roster'
import { serverNow } from '../../api/server-clock'
import { sayDayAndTime } from '../../components/china-time'
import { Tap } from '../../components/Tap'

const atFirst = 5

/** Who opened my page, took out a roster I stand on, or changed something. */
export function Looks({ looks }: { looks: Look[] }) {
  const [all, setAll] = useState(false)
  const now = serverNow()
  return (
    <View className="card me__part">
      <Text className="me__heading">谁看过我的信息</Text>
      {looks.length === 0 && <Text className="me__small">还没有别人看过。</Text>}
      {(all ? looks : looks.slice(0, atFirst)).map((look) => (
        <View key={look.at + look.byName + look.did} className="me__row">
          <Text>
            {look.byName}
            {sayLook(look)}
          </Text>
          <Text className="me__small">{sayDayAndTime(look.at, now)}</Text>
        </View>
      ))}
      {!all && looks.length > atFirst && (
        <Tap className="me__quiet" onTap={() => setAll(true)}>
          <Text>再看 {looks.length - atFirst} 条 ⌄</Text>
        </Tap>
      )}
    </View>
  )
}

function sayLook({ did, fields }: Look): string {
  if (did === 'opened') return ' 打开了我的信息页'
  if (did === 'exported') return ' 导出了我所在的名册'
  return ` 修改了我的信息${fields.length > 0 ? `：${fields.join('、')}` : ''}`
}
