import { Text, View } from '@tarojs/components'
import type { PostsPage } from '#types/roster'
import { postName } from '#domain/wording/members'
import { sayDay } from '../../components/china-time'

/** Who held one before, the last first. */
export const Before = ({ posts: { before } }: { posts: PostsPage }) =>
  before.length > 0 ? (
    <View className="card posts__before">
      <Text className="posts__heading">以前的任职</Text>
      {before.map(({ member, person, name, from, until }) => (
        <View key={`${member}:${name}:${from}`}>
          <Text>
            {postName[name]} {person}
          </Text>
          <Text className="posts__small">
            {sayDay(from)}至{until ? sayDay(until) : '今'}
          </Text>
        </View>
      ))}
    </View>
  ) : null
