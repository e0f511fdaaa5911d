import { Text, View } from '@tarojs/components'
import type { Level } from '#types/organization'
import type { PostsPage } from '#types/roster'
import { seatsAt } from '#domain/roster/posts'
import { Chip } from '../../components/Chip'
import { sayDay } from '../../components/china-time'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { today } from '../../components/today'

/** The present term: how many seats, how many are taken, and when it ends. */
type Props = { posts: PostsPage; level: Level }

export function Term({ posts: { at, name, term, holders, may }, level }: Props) {
  const seated = new Set(
    holders.filter((one) => seatsAt[level].includes(one.name)).map(({ member }) => member),
  )
  return (
    <View className="card">
      <View className="posts__top">
        <Text className="posts__title">{name}</Text>
        {term && <State {...term} />}
      </View>
      {term ? (
        <Text>
          {sayDay(term.electedOn)}选举，任期到{sayDay(term.until)}；委员名额 {term.seats} 名
          {seated.size > 0 && `，现有 ${seated.size} 名`}。
        </Text>
      ) : (
        level !== 'group' && <Text className="posts__small">还没有登记选举和任期。</Text>
      )}
      {may.elect && (
        <Tap className="posts__link" role="link" onTap={() => goTo(paths.electing(at))}>
          <Text>登记换届 ›</Text>
        </Tap>
      )}
    </View>
  )
}

function State({ until, remindOn }: NonNullable<PostsPage['term']>) {
  const now = today()
  if (until <= now) return <Chip tone="warn">任期已满</Chip>
  return remindOn.some((day) => day <= now) ? <Chip tone="warn">任期将满</Chip> : <Chip>任期内</Chip>
}
