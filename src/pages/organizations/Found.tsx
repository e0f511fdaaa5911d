import { Text, View } from '@tarojs/components'
import { levelName } from '#domain/wording/organizations'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { goInstead, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { mostFound, useFound } from './useFound'
import { Wrong } from '../../components/Wrong'

/** What a part of a name leads to, anywhere below. */
export function Found({ typed }: { typed: string }) {
  const { data, error } = useFound(typed)
  if (error) return <Wrong error={error} />
  if (!data) return <Loading rows={2} />
  if (data.found.length === 0)
    return <Notice title="没有找到" hint="请换一个名称里的词再试，如“机关”“第一”。" />
  return (
    <View className="tree__list">
      {data.found.map(({ id, name, level, above }) => (
        <Tap key={id} className="tree__line" role="link" onTap={() => goInstead(paths.tree(id))}>
          <Text className="tree__name">{name}</Text>
          <Text className="tree__small">{[levelName[level], above].filter(Boolean).join(' · ')}</Text>
        </Tap>
      ))}
      {data.found.length === mostFound && (
        <Text className="tree__small">只显示前 {mostFound} 个，请把名称写得更全。</Text>
      )}
    </View>
  )
}
