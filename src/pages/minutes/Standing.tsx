import { Text, View } from '@tarojs/components'
import { Tap } from '../../components/Tap'
import type { Writing } from './writing'

/** How what was typed stands, in words, and a way to try again at once. */
export function Standing({ writing, onAgain }: { writing: Writing; onAgain: () => void }) {
  const { standing, noRoom } = writing
  const isStuck = standing.is === 'offline' || standing.is === 'refused'
  return (
    <View className="minutes__standing" role="status">
      <Text className={`minutes__stands ${isStuck || noRoom ? 'minutes__stands--stuck' : ''}`}>
        {noRoom ? '手机存储已满，存不下草稿：请保持联网，等显示“已保存”再离开' : sayStanding(writing)}
      </Text>
      {isStuck && (
        <Tap className="minutes__again" onTap={onAgain}>
          <Text>再存一次</Text>
        </Tap>
      )}
    </View>
  )
}

function sayStanding({ standing, other, base }: Writing): string {
  if (other) return '有两份稿子，请先选定一份；您写的已存在手机上'
  switch (standing.is) {
    case 'saved':
      return base.revision > 0 ? '已保存' : ''
    case 'saving':
      return '正在保存…'
    case 'typed':
      return '已存在手机上，稍后自动保存'
    case 'offline':
      return '没有网络，已存在手机上，联网后自动保存'
    case 'waits':
      return `已存在手机上。${standing.say}，补上后自动保存`
    case 'refused':
      return `还没有保存，已存在手机上。${standing.say}`
  }
}
