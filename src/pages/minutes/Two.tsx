import { Text, View } from '@tarojs/components'
import type { MinutesPage, PartName } from '#types/minutes'
import { serverNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { sayDayAndTime } from '../../components/china-time'
import { sayPart } from './say-part'
import type { Typed } from './typed'
import type { Choice, Writing } from './writing'

type Props<P extends PartName> = {
  writing: Writing<P>
  people: MinutesPage['people']
  onChoose: (choice: Choice) => void
}

/** Two texts of one part, both in sight until somebody has said what is to stand. */
export function Two<P extends PartName>({ writing, people, onChoose }: Props<P>) {
  const { part, value, base, other } = writing
  if (!other) return null
  const { part: theirs, draftAt } = other
  const isNews = theirs.revision > base.revision
  const who = isNews ? (theirs.byName ?? '别人') : undefined
  return (
    <View className="minutes__two" role="alert">
      <Text className="minutes__strong">{sayTwo(draftAt, who)}</Text>
      <OneText title={draftAt === undefined ? '我写的' : '手机上的'} lines={sayPart(part, value, people)} />
      <OneText
        title={who ? `${who}写的` : '已经保存的'}
        lines={sayPart(part, theirs.value as Typed<P>, people)}
      />
      {isNews && (
        <Action look="primary" onTap={() => onChoose('both')}>
          合并两份
        </Action>
      )}
      <Action look={isNews ? 'plain' : 'primary'} onTap={() => onChoose('mine')}>
        {draftAt === undefined ? '用我的' : '用手机上的'}
      </Action>
      <Action onTap={() => onChoose('theirs')}>{who ? '用对方的' : '用已经保存的'}</Action>
      <Text className="minutes__small">没有选用的那一份会留在下面，需要时可以再抄。</Text>
    </View>
  )
}

function sayTwo(draftAt: number | undefined, who: string | undefined): string {
  if (draftAt === undefined) return `${who ?? '别人'}也改了这一部分，两份都在这里，请选定：`
  const when = sayDayAndTime(new Date(draftAt).toISOString(), serverNow())
  const meanwhile = who ? `，这期间${who}也改过` : ''
  return `手机上有一份没有存上的稿子（${when}）${meanwhile}，请选定：`
}

/** Text to look at and to copy from. */
export const OneText = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <View className="minutes__text">
    <Text className="minutes__small">{title}</Text>
    {(lines.length > 0 ? lines : ['（空）']).map((line, place) => (
      <Text key={place} className="minutes__line" userSelect>
        {line}
      </Text>
    ))}
  </View>
)
