import { Text, View } from '@tarojs/components'
import type { Me } from '#types/account'
import type { OrganizationLine, Tree } from '#types/organizations'
import { isOfficeOf, isOfficerOf } from '../../api/use-me'
import { kindName, levelName } from '#domain/wording/organizations'
import { goInstead, goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { Flags } from './Flags'

type Props = { me: Me; here: OrganizationLine; above: Tree['above'] }

/** Where one stands in the tree, what is amiss there, and the ways from here. */
export const Here = ({ me, here, above }: Props) => (
  <>
    {above.length > 0 && (
      <View className="tree__crumbs" role="navigation" aria-label="上级组织">
        {above.map(({ id, name }) => (
          <Tap key={id} className="tree__crumb" role="link" onTap={() => goInstead(paths.tree(id))}>
            <Text>{name} ›</Text>
          </Tap>
        ))}
      </View>
    )}
    <View className="card">
      {(here.flags.length > 0 || here.ended) && (
        <View className="tree__flags">
          <Flags {...here} />
        </View>
      )}
      <View>
        <Text className="tree__title">{here.name}</Text>
        <Text className="tree__small">
          {[levelName[here.level], ...here.kinds.map((kind) => kindName[kind])].join(' · ')}
        </Text>
        <Text className="tree__count">{sayCount(here)}</Text>
      </View>
      <View className="tree__ways">
        {waysFrom(me, here, above).map(({ name, url }) => (
          <Tap key={name} className="tree__way" role="link" onTap={() => goTo(url)}>
            <Text>{name}</Text>
          </Tap>
        ))}
      </View>
    </View>
  </>
)

const sayCount = ({ members, below, level }: OrganizationLine) =>
  [`党员 ${members} 人`, ...(level === 'group' ? [] : [`下级组织 ${below} 个`])].join('，')

type Way = { name: string; url: string; offered: boolean }

/** Only what to offer: whether it is allowed, the server says. */
function waysFrom(me: Me, { id, level, ended }: OrganizationLine, above: Tree['above']): Way[] {
  const path = [...above.map((one) => one.id), id]
  const officer = isOfficerOf(me, path)
  const group = level === 'group'
  const founds = level === 'branch' ? officer : !group && isOfficeOf(me, path)
  const ways: Way[] = [
    { name: '名册', url: paths.rosterAt(id), offered: officer && !group },
    { name: '职务与任期', url: paths.posts(id), offered: officer },
    { name: '详情', url: paths.organization(id), offered: true },
    { name: '会议', url: paths.meetingsAt(id), offered: !group },
    { name: '绑定申请', url: paths.claims(id), offered: officer && !group },
    { name: foundWord(level), url: paths.founding(id), offered: founds && !ended },
  ]
  return ways.filter(({ offered }) => offered)
}

const foundWord = (level: OrganizationLine['level']) => (level === 'branch' ? '新建党小组' : '新建下级组织')
