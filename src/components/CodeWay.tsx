import { Input, Text } from '@tarojs/components'
import { useState } from 'react'
import { bindCodeDays } from '#domain/meetings/settings'
import { Action } from './Action'
import { fieldName } from './for-readers'
import { Wrong } from './Wrong'

type Props = { sending: boolean; error: unknown; onCode: (code: string) => void }

/** By the eight digits that a secretary read out. */
export function CodeWay({ sending, error, onCode }: Props) {
  const [typed, setTyped] = useState('')
  const code = typed.normalize('NFKC').replace(/\D/g, '')
  return (
    <>
      <Text className="bind-form__label">请输入 8 位绑定码</Text>
      <Input
        className="bind-form__input"
        // A browser's number field would refuse the space that a pasted code may carry.
        type={process.env.TARO_ENV === 'h5' ? 'text' : 'number'}
        maxlength={12}
        placeholder="如 1234 5678"
        value={typed}
        onInput={({ detail }) => setTyped(detail.value)}
        {...fieldName('8 位绑定码')}
      />
      {error ? <Wrong error={error} /> : null}
      <Action look="primary" sending={sending} disabled={code.length !== 8} onTap={() => onCode(code)}>
        绑定
      </Action>
      <Text className="bind-form__hint">
        绑定码由支部书记或支部委员当面告诉您，{bindCodeDays} 天内有效，只能用一次。绑定以后，扫码就能签到。
      </Text>
    </>
  )
}
