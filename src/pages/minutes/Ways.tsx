import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MinutesPage, PartName } from '#types/minutes'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Line } from '../../components/Field'
import { Wrong } from '../../components/Wrong'
import { partName } from './say-part'
import { useClose, useConfirm, usePrint, useSendBack } from './useMinutes'

type Asking = 'confirm' | 'sendBack' | 'close'

/** What can be done with the whole record. Whoever only reads it has nothing to tap. */
export function Ways({ page, unsaved }: { page: MinutesPage; unsaved: readonly PartName[] }) {
  const [asking, setAsking] = useState<Asking>()
  const { may, minutes, meeting } = page
  const { status } = minutes
  const isDraft = status === 'draft' || status === 'sentBack'
  const ways = (
    [
      ['confirm', '确认记录', may.confirm && isDraft],
      ['close', '归档', may.review && status === 'confirmed'],
      ['sendBack', '退回修改', may.review && status === 'confirmed'],
    ] as const
  ).filter(([, , isOffered]) => isOffered)
  const back = () => setAsking(undefined)
  return (
    <View className="minutes__ways">
      {ways.map(([way, words], place) => (
        <Action key={way} look={place === 0 ? 'primary' : 'plain'} onTap={() => setAsking(way)}>
          {words}
        </Action>
      ))}
      {Object.values(may).some(Boolean) && <Print meeting={meeting.id} />}
      <Confirm open={asking === 'confirm'} {...{ page, unsaved }} onDone={back} />
      <SendBack open={asking === 'sendBack'} page={page} onDone={back} />
      <Close open={asking === 'close'} page={page} onDone={back} />
    </View>
  )
}

function Print({ meeting }: { meeting: string }) {
  const print = usePrint(meeting)
  return (
    <>
      {print.error && <Wrong error={print.error} />}
      <Action sending={print.isPending} onTap={() => print.mutate()}>
        导出会议记录
      </Action>
    </>
  )
}

type Props = { open: boolean; page: MinutesPage; onDone: () => void }

/** What is still on this phone alone would miss the record: it is waited for. */
function Confirm({
  open,
  page: { meeting, gaps },
  unsaved,
  onDone,
}: Props & { unsaved: readonly PartName[] }) {
  const confirm = useConfirm(meeting.id)
  return (
    <Ask
      open={open}
      title={gaps.length > 0 ? '还不能确认' : '确认记录？'}
      yes="确认"
      no={gaps.length > 0 ? '去补齐' : '再看看'}
      disabled={gaps.length > 0 || unsaved.length > 0}
      sending={confirm.isPending}
      error={confirm.error}
      onYes={() => confirm.mutate(undefined, { onSuccess: onDone })}
      onNo={onDone}
    >
      {gaps.length > 0 && <Text>还差 {gaps.length} 项，补齐以后才能确认：</Text>}
      {gaps.map(({ say }, place) => (
        <Text key={place}>· {say}</Text>
      ))}
      {unsaved.length > 0 && (
        <Text>
          {unsaved.map((part) => `“${partName[part]}”`).join('、')}还没有保存好，显示“已保存”以后才能确认。
        </Text>
      )}
      {gaps.length === 0 && <Text>确认以后内容不再改动，要改请写更正，或请支部退回。</Text>}
    </Ask>
  )
}

function SendBack({ open, page: { meeting }, onDone }: Props) {
  const [reason, setReason] = useState('')
  const sendBack = useSendBack(meeting.id)
  return (
    <Ask
      open={open}
      title="退回修改？"
      yes="退回"
      no="不退回"
      sending={sendBack.isPending}
      disabled={reason.trim() === ''}
      error={sendBack.error}
      onYes={() => sendBack.mutate(reason.trim(), { onSuccess: onDone })}
      onNo={onDone}
    >
      <Line name="退回的原因" most={100} example="如 决议没有写责任人" value={reason} onInput={setReason} />
    </Ask>
  )
}

function Close({ open, page: { meeting }, onDone }: Props) {
  const close = useClose(meeting.id)
  return (
    <Ask
      open={open}
      title="归档？"
      yes="归档"
      no="再看看"
      sending={close.isPending}
      error={close.error}
      onYes={() => close.mutate(undefined, { onSuccess: onDone })}
      onNo={onDone}
    >
      <Text>归档以后不再退回；如有错漏，可以写更正。</Text>
    </Ask>
  )
}
