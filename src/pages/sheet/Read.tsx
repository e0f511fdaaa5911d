import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '#types/api'
import type { useRollCallAll } from '../../api/use-roll-call'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Filters } from '../../components/Filters'
import { Notice } from '../../components/Notice'
import { sayMarks } from '../../components/say-marks'
import { Wrong } from '../../components/Wrong'
import { Line } from './Line'
import { isClear, isNews, marksOf } from './marks'

type Found = Output<'exchange', 'readSignInSheet'>
type Props = {
  found: Found
  all: ReturnType<typeof useRollCallAll>
  again: { mutate: () => void; isPending: boolean; error: unknown }
}
type Part = 'problems' | 'news' | 'same'

const aPage = 60

/** What was read in the sheet, before anything of it is written down. */
export function Read({ found: { lines, unnamed }, all, again }: Props) {
  const parts = {
    problems: lines.filter((line) => !isClear(line)),
    news: lines.filter((line) => isClear(line) && isNews(line)),
    same: lines.filter((line) => isClear(line) && !isNews(line)),
  }
  const [part, setPart] = useState<Part>(parts.problems.length > 0 ? 'problems' : 'news')
  const [most, setMost] = useState(aPage)
  return (
    <View className="sheet">
      <Send marks={marksOf(lines)} problems={parts.problems.length} all={all} />
      {again.error ? <Wrong error={again.error} /> : null}
      <Action sending={again.isPending} onTap={again.mutate}>
        换一个文件
      </Action>
      <Filters
        name="读出的内容"
        choices={[
          ['problems', `有问题 ${parts.problems.length}`],
          ['news', `将登记 ${parts.news.length}`],
          ['same', `没有变化 ${parts.same.length}`],
        ]}
        chosen={part}
        onChoose={setPart}
      />
      {parts[part].length === 0 && <Notice title="这一类没有人" hint="换一个分类再看。" />}
      {parts[part].slice(0, most).map((line) => (
        <Line key={`${line.row} ${line.name}`} line={line} />
      ))}
      {parts[part].length > most && <Action onTap={() => setMost(most + aPage)}>再显示一些</Action>}
      {unnamed.length > 0 && (
        <View className="card sheet__unnamed">
          <Text className="sheet__title">表上没有的应到人员 {unnamed.length} 人，不改动</Text>
          <Text className="sheet__small">{unnamed.map(({ name }) => name).join('、')}</Text>
        </View>
      )}
    </View>
  )
}

type SendProps = { marks: ReturnType<typeof marksOf>; problems: number; all: Props['all'] }

function Send({ marks, problems, all }: SendProps) {
  const [asking, setAsking] = useState(false)
  return (
    <View className="card">
      <Text className="sheet__title">将登记：{sayMarks(marks)}</Text>
      {problems > 0 && (
        <View className="sheet__bad" role="status">
          有 {problems} 行看不明白，不会登记。请改好表格再选一次，或登记以后在名单里点名。
        </View>
      )}
      <Action look="primary" disabled={marks.length === 0} onTap={() => setAsking(true)}>
        {marks.length === 0 ? '没有要登记的' : `登记 ${marks.length} 人`}
      </Action>
      <Ask
        open={asking}
        title="按这张表登记？"
        yes="登记"
        no="再看看"
        onYes={() => all.mutate(marks)}
        onNo={() => {
          setAsking(false)
          all.reset()
        }}
        sending={all.isPending}
        error={all.error}
      >
        <Text>{sayMarks(marks)}。每个人原来的登记都会留着，可以再更正。</Text>
      </Ask>
    </View>
  )
}
