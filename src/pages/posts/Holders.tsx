import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OrganizationPage } from '#types/organizations'
import type { Holder, PostsPage } from '#types/roster'
import { postName } from '#domain/wording/members'
import { Action } from '../../components/Action'
import { sayDay } from '../../components/china-time'
import { EndPost } from './EndPost'
import { HandOver } from './HandOver'

type Props = { posts: PostsPage; place: OrganizationPage }

/** Who holds a post, since when; and for whoever may, handing it over and ending it. */
export const Holders = ({ posts, place }: Props) => (
  <View className="posts__list">
    {posts.holders.map((holder) => (
      <HolderCard key={`${holder.name}:${holder.member}`} holder={holder} posts={posts} place={place} />
    ))}
  </View>
)

function HolderCard({ holder, posts, place }: Props & { holder: Holder }) {
  const [doing, setDoing] = useState<'handOver' | 'end'>()
  const { person, from, until, approval, branchName } = holder
  const title = postName[holder.name]
  const elsewhere = branchName === posts.name || place.level === 'group' ? undefined : branchName
  const since = `${sayDay(from)}起${until ? `，到${sayDay(until)}` : ''}`
  const close = () => setDoing(undefined)
  return (
    <View className="card">
      <View>
        <Text className="posts__post">{title}</Text>
        <Text className="posts__name">{person}</Text>
        <Text className="posts__small">
          {[since, approval && `批复${approval}`, elsewhere].filter(Boolean).join(' · ')}
        </Text>
      </View>
      {doing === 'handOver' ? (
        <HandOver holder={holder} place={place} onDone={close} />
      ) : doing === 'end' ? (
        <EndPost holder={holder} onDone={close} onHandOver={() => setDoing('handOver')} />
      ) : (
        posts.may.give.includes(holder.name) &&
        !until && (
          <View className="posts__ways">
            <Action small onTap={() => setDoing('handOver')} label={`${title}交接`}>
              交接
            </Action>
            <Action small onTap={() => setDoing('end')} label={`免去${title}${person}`}>
              免去
            </Action>
          </View>
        )
      )}
      {doing && <Action onTap={close}>收起</Action>}
    </View>
  )
}
