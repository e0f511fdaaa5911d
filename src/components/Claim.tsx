import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ClaimState } from '#types/account'
import { Action } from './Action'
import { Line } from './Field'
import { Notice } from './Notice'
import type { useBind } from './use-bind'
import { Wrong } from './Wrong'

type Bind = ReturnType<typeof useBind>
type Props = { state: ClaimState; bind: Bind; onAnew: () => void }

/** The number alone did not say who it is: what has been asked of the branch so far, and what to do now. */
export function Claim({ state, bind, onAnew }: Props) {
  if (state === 'needsName') return <Name byName={bind.byName} onAnew={onAnew} />
  if (state === 'waiting') return <WaitingFor check={bind.check} onAnew={onAnew} />
  return (
    <Notice
      tone="refused"
      title="支部没有确认这次申请"
      hint="请当面问一下支部书记，是不是姓名或手机号和名册上的不一样；也可以请书记给您一个 8 位绑定码。"
    >
      <Action look="primary" onTap={onAnew}>
        重新绑定
      </Action>
    </Notice>
  )
}

function Name({ byName, onAnew }: { byName: Bind['byName']; onAnew: () => void }) {
  const [name, setName] = useState('')
  return (
    <>
      <Text className="bind-form__label">还差一步：请告诉我们您的姓名</Text>
      <Text className="bind-form__hint">
        光凭手机号还不能确定您是哪一位。填写姓名以后，由支部书记来确认。
      </Text>
      <Line name="姓名" value={name} onInput={setName} most={30} example="和名册上写的一样" />
      {byName.error && <Wrong error={byName.error} />}
      <Action
        look="primary"
        sending={byName.isPending}
        disabled={name.trim() === ''}
        onTap={() => byName.mutate(name.trim())}
      >
        请支部确认
      </Action>
      <Action onTap={onAnew}>换一种办法</Action>
    </>
  )
}

function WaitingFor({ check, onAnew }: { check: Bind['check']; onAnew: () => void }) {
  const still = check.data && !check.data.me && check.data.claim === 'waiting'
  return (
    <Notice
      title="已经告诉支部，正在等书记确认"
      hint="请跟支部书记说一声，请书记在小程序首页打开“绑定申请”。书记确认以后，点下面的按钮。"
    >
      {still && (
        <View className="bind-form__hint" role="status">
          书记还没有确认，请稍后再看。
        </View>
      )}
      {check.error && <Wrong error={check.error} />}
      <Action look="primary" sending={check.isPending} onTap={() => check.mutate()}>
        看看确认了没有
      </Action>
      <Action onTap={onAnew}>我有 8 位绑定码</Action>
    </Notice>
  )
}
