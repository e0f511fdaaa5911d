import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportState } from '#types/exchange'
import type { OrganizationId } from '#types/organization'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Filters } from '../../components/Filters'
import { Wrong } from '../../components/Wrong'
import { Columns } from './Columns'
import { Lines } from './Lines'
import { Notes } from './Notes'
import { begin, useDiscard, useRead } from './useImport'

type Props = { branch: OrganizationId; state: ImportState }
type Part = 'problems' | 'columns' | 'rows'

/** What was found in the file, before anything is written. */
export function Checked({ branch, state }: Props) {
  const { counts } = state
  const [part, setPart] = useState<Part>(counts.problems > 0 ? 'problems' : 'columns')
  return (
    <View className="import">
      <Summary state={state} />
      <Ways branch={branch} state={state} />
      <Filters
        name="检查结果"
        choices={[
          ['problems', `有问题 ${counts.problems}`],
          ['columns', `各列 ${state.columns.length}`],
          ['rows', `预览 ${counts.rows}`],
        ]}
        chosen={part}
        onChoose={setPart}
      />
      {part === 'columns' ? (
        <Columns branch={branch} state={state} />
      ) : (
        <Lines key={`${part}-${state.readAt}`} state={state} show={part} />
      )}
    </View>
  )
}

function Summary({ state: { name, branchName, sheet, headerRow, counts, notes } }: { state: ImportState }) {
  const { rows, add, change, same } = counts
  const wrong = rows - add - change - same
  return (
    <View className="card import__summary">
      <Text className="import__title">{name}</Text>
      <Text className="import__small">
        导入到{branchName}；{sheet && `读的是工作表“${sheet}”，`}表头在第 {headerRow} 行
      </Text>
      <Text>
        共 {rows} 人：新增 {add}，更新 {change}，无变化 {same}
        {wrong > 0 && `，有问题 ${wrong}`}
      </Text>
      <Notes notes={notes} />
    </View>
  )
}

/** Apply, where there is nothing left to mend; another file; or not at all. */
function Ways({ branch, state }: Props) {
  const [asking, setAsking] = useState<'apply' | 'discard'>()
  const read = useRead(branch)
  const discard = useDiscard(branch, state.import)
  const { add, change, problems } = state.counts
  return (
    <>
      {problems > 0 && (
        <View className="import__bad" role="status">
          有 {problems}{' '}
          处问题，请在原来的表格里改好后重新选择文件。全部没有问题才会写入，名册现在一个字也没有改。
        </View>
      )}
      {[read.error, discard.error].map((wrong, place) => wrong && <Wrong key={place} error={wrong} />)}
      {problems > 0 ? (
        <Action look="primary" sending={read.isPending} onTap={() => read.mutate()}>
          重新选择文件
        </Action>
      ) : (
        <Action look="primary" disabled={add + change === 0} onTap={() => setAsking('apply')}>
          {add + change === 0 ? '名册没有变化，不用写入' : `写入名册（${add + change} 人）`}
        </Action>
      )}
      <Action sending={discard.isPending} onTap={() => setAsking('discard')}>
        放弃这次导入
      </Action>
      <Ask
        open={asking !== undefined}
        title={asking === 'discard' ? '放弃这次导入？' : '写入名册？'}
        yes={asking === 'discard' ? '放弃' : '写入'}
        no="返回"
        look={asking === 'discard' ? 'danger' : 'primary'}
        onYes={() => {
          if (asking === 'discard') discard.mutate()
          else begin(branch, state)
          setAsking(undefined)
        }}
        onNo={() => setAsking(undefined)}
      >
        <Text>
          {asking === 'discard'
            ? '上传的文件随即删除，名册没有任何变化。'
            : `将新增 ${add} 人、更新 ${change} 人，每个人的变动都记入日志。`}
        </Text>
      </Ask>
    </>
  )
}
