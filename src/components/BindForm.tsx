import { Action } from './Action'
import { useMutation } from '@tanstack/react-query'
import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import { bindCodeDays } from '#domain/meetings/settings'
import { call } from '../api/call'
import { queries } from '../api/queries'
import { Wrong } from './Wrong'
import './bind-form.scss'

/** Ties this WeChat to one member, by the eight digits their secretary gave them. */
export function BindForm({ onBound }: { onBound: (me: Me) => void }) {
  const [typed, setTyped] = useState('')
  const code = typed.normalize('NFKC').replace(/\D/g, '')
  const bind = useMutation({
    mutationFn: () => call('account', 'bind', { code }),
    onSuccess: ({ me }) => {
      queries.setQueryData(['me'], { me })
      void queries.invalidateQueries({ queryKey: ['home'] })
      onBound(me)
    },
  })

  return (
    <View className="bind-form">
      <Text className="bind-form__label">请输入 8 位绑定码</Text>
      <Input
        className="bind-form__input"
        // A browser's number field would refuse the space that a pasted code may carry.
        type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
        maxlength={12}
        placeholder="如 1234 5678"
        value={typed}
        onInput={({ detail }) => setTyped(detail.value)}
        aria-label="8 位绑定码"
      />
      {bind.error && <Wrong error={bind.error} />}
      <Action
        look="primary"
        sending={bind.isPending}
        disabled={code.length !== 8}
        onTap={() => bind.mutate()}
      >
        绑定
      </Action>
      <Text className="bind-form__hint">
        绑定码由支部书记或支部委员当面告诉您，{bindCodeDays} 天内有效，只能用一次。绑定以后，扫码就能签到。
      </Text>
    </View>
  )
}
