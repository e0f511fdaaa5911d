import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Form } from '../../components/Form'
import type { useChange } from './useMember'

type Changed = Pick<ReturnType<typeof useChange<'edit'>>, 'overtaken'> & {
  change: { isPending: boolean; error: unknown }
}

type Props = PropsWithChildren<{
  title: string
  yes: string
  changed: Changed
  ready: boolean
  onYes: () => void
  onNo: () => void
  look?: 'primary' | 'danger'
  sure?: string
}>

/** The form of one act on a member; when somebody was faster it says so and keeps what was typed. */
export const ChangeForm = ({ changed: { change, overtaken }, children, ...rest }: Props) => (
  <Form {...rest} sending={change.isPending} error={overtaken ? undefined : change.error}>
    {children}
    {overtaken && (
      <View className="wrong" role="alert">
        这位同志的信息刚被别人改过，已为您读入最新的内容；您填的还留着，请核对后再提交一次。
      </View>
    )}
  </Form>
)
