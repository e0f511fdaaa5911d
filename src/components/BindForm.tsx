import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import { useMe } from '../api/use-me'
import { Action } from './Action'
import { CodeWay } from './CodeWay'
import { Claim } from './Claim'
import { PhoneWay } from './PhoneWay'
import { useBind } from './use-bind'
import { Wrong } from './Wrong'
import './bind-form.scss'

/**
 * Ties this WeChat to one member: by the phone number, which takes one tap, or by the eight digits their secretary
 * gave them. Where the number alone does not say who it is, a secretary is asked.
 */
export function BindForm({ onBound }: { onBound: (me: Me) => void }) {
  const { data } = useMe()
  const bind = useBind(onBound)
  const [anew, setAnew] = useState(false)
  const asked = data?.claim !== undefined && !anew
  return (
    <View className="bind-form">
      {asked ? (
        <Claim state={data.claim!} bind={bind} onAnew={() => setAnew(true)} />
      ) : (
        <Ways bind={bind} onAsked={() => setAnew(false)} />
      )}
    </View>
  )
}

type WaysProps = { bind: ReturnType<typeof useBind>; onAsked: () => void }

/** The phone number first. Whoever would rather not, or cannot, finds the code right below. */
function Ways({ bind: { byPhone, byCode }, onAsked }: WaysProps) {
  const [digits, setDigits] = useState(false)
  const [none, setNone] = useState(false)
  const refused = () => {
    setNone(true)
    setDigits(true)
  }
  return (
    <>
      <PhoneWay
        sending={byPhone.isPending}
        onCode={(code) => byPhone.mutate(code, { onSuccess: onAsked })}
        onNone={refused}
      />
      {byPhone.error ? (
        <Wrong error={byPhone.error} />
      ) : (
        <View className="bind-form__hint" role="status">
          {none
            ? '没有取得手机号，没关系：也可以用绑定码。'
            : '手机号只用来认出您是名册上的哪一位，加密保存。'}
        </View>
      )}
      {digits ? (
        <CodeWay sending={byCode.isPending} error={byCode.error} onCode={(code) => byCode.mutate(code)} />
      ) : (
        <Action onTap={() => setDigits(true)}>我有 8 位绑定码</Action>
      )}
    </>
  )
}
