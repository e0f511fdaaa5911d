import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ClaimRow } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { serverNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { sayDayAndTime } from '../../components/china-time'
import type { Found } from '../../components/Finder'
import { PersonFinder } from '../../components/PersonFinder'
import { Candidate } from './Candidate'
import type { useClaims } from './useClaims'

type Props = { row: ClaimRow; at: OrganizationId; settle: ReturnType<typeof useClaims>['settle'] }

/** Who asks, whom it may be, and the two answers. */
export function ClaimCard({ row, at, settle }: Props) {
  const { claim, name, tail, askedAt, candidates } = row
  const [chosen, setChosen] = useState<Found>()
  const [asking, setAsking] = useState<'bind' | 'refuse'>()
  const [now] = useState(serverNow)
  const mine = settle.variables?.claim === claim
  const answer = (member?: string) =>
    settle.mutate({ claim, ...(member && { member }) }, { onSuccess: () => setAsking(undefined) })
  const dialog = {
    no: '再想想',
    onNo: () => setAsking(undefined),
    sending: mine && settle.isPending,
    error: mine && settle.error,
  }
  const bound = candidates.find(({ member }) => member === chosen?.id)?.bound ?? false
  return (
    <View className="card">
      <View>
        <Text className="claims__name">{name}</Text>
        <Text className="claims__small">
          手机尾号 {tail} · {sayDayAndTime(askedAt, now)} 申请
        </Text>
      </View>
      {candidates.length > 0 ? (
        <View role="radiogroup" aria-label={`${name}是名册上的哪一位`}>
          <Text className="claims__which">是名册上的哪一位？</Text>
          {candidates.map((one) => (
            <Candidate
              key={one.member}
              candidate={one}
              tail={tail}
              chosen={one.member === chosen?.id}
              onChoose={() => setChosen({ id: one.member, name: one.name, more: one.branchName })}
            />
          ))}
        </View>
      ) : (
        <PersonFinder
          name="是名册上的哪一位？"
          at={at}
          chosen={chosen}
          onChoose={setChosen}
          hint="名册上没有同名或同号的人。请核实以后，在名册上找到这位党员。"
        />
      )}
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
        <Text>{sayBinding(row, chosen, bound)}</Text>
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
    </View>
  )
}

const sayBinding = ({ name, tail }: ClaimRow, chosen: Found | undefined, bound: boolean) =>
  `申请人${name}（手机尾号 ${tail}）的微信，将绑定到${chosen?.more ?? ''}的${chosen?.name ?? ''}同志。` +
  (bound ? '这位同志以前绑定的微信随即失效。' : '')
