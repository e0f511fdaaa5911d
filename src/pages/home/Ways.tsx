import { Text, View } from '@tarojs/components'
import type { Me, Seat } from '#types/account'
import type { Role } from '#types/member'
import { useSeat } from '../../api/use-seat'
import { mayHost } from '../../api/use-me'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'

type Way = { name: string; url: string }

/** Where one may go from home: what everybody has, and below it what belongs to the place one works at. */
export function Ways({ me }: { me: Me }) {
  const { seat } = useSeat(me)
  const everybody: Way[] = [
    ...(mayHost(me) ? [{ name: '安排会议', url: paths.plan }] : []),
    { name: '全部会议', url: seat && looksAfter(seat) ? paths.meetingsAt(seat.at) : paths.meetings },
    { name: '我的会议', url: paths.myMeetings },
    { name: '我的', url: paths.me },
  ]
  return (
    <>
      <Group ways={everybody} />
      {seat && <Group ways={waysOf(seat)} />}
    </>
  )
}

const officers: readonly Role[] = ['branchOfficer', 'generalBranch', 'committeeOffice']
const looksAfter = ({ role }: Seat) => role !== 'groupLeader'

function waysOf({ role, at, level }: Seat): Way[] {
  const tree = { name: '组织', url: paths.tree(at) }
  if (!officers.includes(role)) return role === 'groupLeader' ? [] : [tree]
  return [
    { name: '会议年历', url: paths.year(level === 'branch' ? at : undefined) },
    { name: '名册', url: paths.rosterAt(at) },
    { name: '职务与任期', url: paths.posts(at) },
    tree,
    { name: '补学', url: paths.makeUps(at) },
    { name: '绑定申请', url: paths.claims(at) },
  ]
}

const Group = ({ ways }: { ways: Way[] }) =>
  ways.length > 0 ? (
    <View className="home__ways">
      {ways.map(({ name, url }) => (
        <Tap key={url} className="home__way" role="link" onTap={() => goTo(url)}>
          <Text>{name}</Text>
          <Text className="home__arrow">›</Text>
        </Tap>
      ))}
    </View>
  ) : null
