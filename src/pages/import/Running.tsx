import { Text, View } from '@tarojs/components'
import type { ImportState } from '#types/exchange'
import type { OrganizationId } from '#types/organization'
import { queries } from '../../api/queries'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { goInstead, paths } from '../../components/paths'
import { Wrong } from '../../components/Wrong'
import { useApply } from './useImport'

type Props = { branch: OrganizationId; state: ImportState }

/** How far the writing has come. It goes on by itself, also after one has left and come back. */
export function Running({ branch, state }: Props) {
  const { apply, isPending, error } = useApply(branch, state)
  const { add, change, done } = state.counts
  const all = Math.max(add + change, 1)
  const percent = Math.min(100, Math.floor((done / all) * 100))
  if (state.state === 'done')
    return (
      <Notice
        title="导入完成"
        hint={`新增 ${add} 人，更新 ${change} 人。下一步：请大家打开小程序，用手机号绑定；绑不上的，再发绑定码。`}
      >
        <Action look="primary" onTap={() => goInstead(paths.rosterAt(branch))}>
          看名册
        </Action>
        <Action onTap={() => queries.setQueryData(['import', branch], {})}>再导入一份</Action>
      </Notice>
    )
  return (
    <View className="card">
      <Text className="import__title">正在写入名册</Text>
      <View className="import__bar" role="progressbar" aria-label={`已写入 ${percent}%`}>
        <View className="import__done" style={{ width: `${percent}%` }} />
      </View>
      <Text>
        已写入 {done} 人，共 {all} 人。可以离开，回到本页会接着写。
      </Text>
      {error ? (
        <>
          <Wrong error={error} />
          <Action look="primary" sending={isPending} onTap={apply}>
            接着写入
          </Action>
        </>
      ) : null}
    </View>
  )
}
