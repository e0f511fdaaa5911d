import { Text, View } from '@tarojs/components'
import type { OrganizationLine } from '#types/organizations'
import { levelName } from '#domain/wording/organizations'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { goInstead, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { Flags } from './Flags'
import type { useTree } from './useTree'

type Props = { tree: ReturnType<typeof useTree>; here: OrganizationLine }

/** Those right below by name; those where something is amiss stand before the others. */
export function Below({ tree: { below, more, loadingMore, error }, here }: Props) {
  if (here.level === 'group') return null
  if (below.length === 0)
    return <Notice title={here.level === 'branch' ? '没有划分党小组' : '没有下级组织'} />
  const amiss = below.filter(({ flags }) => flags.length > 0)
  const fine = below.filter(({ flags }) => flags.length === 0)
  return (
    <>
      <Lines heading={`需要处理（${amiss.length}）`} lines={amiss} />
      <Lines
        heading={amiss.length > 0 ? `其他（${fine.length}）` : `下级组织（${fine.length}）`}
        lines={fine}
      />
      {error && <Wrong error={error} />}
      {more && (
        <Action sending={loadingMore} onTap={more}>
          再显示一些（已显示 {below.length} 个，共 {here.below} 个）
        </Action>
      )}
    </>
  )
}

const Lines = ({ heading, lines }: { heading: string; lines: OrganizationLine[] }) =>
  lines.length > 0 ? (
    <View className="tree__list">
      <Text className="tree__heading">{heading}</Text>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </View>
  ) : null

const Line = ({ line }: { line: OrganizationLine }) => (
  <Tap className="tree__line" role="link" onTap={() => goInstead(paths.tree(line.id))}>
    <View className="tree__top">
      <Text className="tree__name">{line.name}</Text>
      <Text className="tree__members">{line.members} 人 ›</Text>
    </View>
    <View className="tree__flags">
      <Flags {...line} />
      <Text className="tree__small">
        {levelName[line.level]}
        {line.level !== 'group' && line.below > 0 && ` · 下级 ${line.below} 个`}
      </Text>
    </View>
  </Tap>
)
