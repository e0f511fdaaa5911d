import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { ClaimRow } from '#types/account'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import type { Found } from '../../components/Finder'
import type { useClaims } from './useClaims'

type Props = { row: ClaimRow; chosen: Found | undefined; settle: ReturnType<typeof useClaims>['settle'] }

/** Yes, this one; or no. Either is asked once more, naming both sides. */
export function Answers({ row, chosen, settle }: Props) {
  const [asking, setAsking] = useState<'bind' | 'refuse'>()
  const { claim, name, tail } = row
  const mine = settle.variables?.claim === claim
  const answer = (member?: string) => settle.mutate({ claim, ...(member && { member }) })
  const dialog = {
    no: '再想想',
    onNo: () => {
      settle.reset()
      setAsking(undefined)
    },
    sending: mine && settle.isPending,
    error: mine && settle.error,
  }
  return (
    <>
      <Action look="primary" disabled={!chosen} onTap={() => setAsking('bind')}>
        确认是这一位
      </Action>
      <Action onTap={() => setAsking('refuse')}>不认识，退回</Action>
      <Ask
        {...dialog}
        open={asking === 'bind' && chosen !== undefined}
        title={`确认${chosen?.name ?? ''}同志？`}
        yes="确认绑定"
        onYes={() => answer(chosen?.id)}
      >
        <Text>{sayBinding(row, chosen)}</Text>
      </Ask>
      <Ask
        {...dialog}
        open={asking === 'refuse'}
        title="退回这次申请？"
        yes="退回"
        look="danger"
        onYes={() => answer()}
      >
        <Text>
          申请人填的姓名是{name}，手机尾号 {tail}。退回以后，对方可以重新申请，也可以用绑定码。
        </Text>
      </Ask>
    </>
  )
}

function sayBinding({ name, tail, candidates }: ClaimRow, chosen: Found | undefined): string {
  const one = candidates.find(({ member }) => member === chosen?.id)
  // Two may bear the name: the number on the roster says which.
  const which = one?.tail ? `（名册上手机尾号 ${one.tail}）` : ''
  return (
    `申请人${name}（手机尾号 ${tail}）的微信，将绑定到${chosen?.more ?? ''}的${chosen?.name ?? ''}同志${which}。` +
    (one?.bound ? '这位同志以前绑定的微信随即失效。' : '')
  )
}
