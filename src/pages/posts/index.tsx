import { View } from '@tarojs/components'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Before } from './Before'
import { Holders } from './Holders'
import { Term } from './Term'
import { usePosts } from './usePosts'
import { Vacant } from './Vacant'
import './index.scss'

export default function PostsScreen() {
  const { unbound, posts, place, error, retry } = usePosts()
  return (
    <Page title="职务与任期">
      {unbound ? (
        <Unbound />
      ) : posts && place ? (
        <View className="posts">
          <Term posts={posts} level={place.level} />
          <Holders posts={posts} place={place} />
          <Vacant posts={posts} place={place} />
          <Before posts={posts} />
        </View>
      ) : error ? (
        <Refusal error={error} onRetry={retry} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}
