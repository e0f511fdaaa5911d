import { View } from '@tarojs/components'
import type { ClaimState } from '#types/account'
import { useMe } from '../api/use-me'
import { Action } from './Action'
import { Notice } from './Notice'
import { goTo, paths } from './paths'

type Words = { title: string; hint: string; way: string }

const first: Words = {
  title: '欢迎使用星级支部',
  hint: '您的微信还没有绑定党员身份。用手机号点一下就能绑定，只需一次。',
  way: '去绑定',
}
const asked = {
  needsName: { title: '绑定还差一步', hint: '请填写姓名，由支部书记确认。', way: '继续绑定' },
  waiting: {
    title: '正在等支部书记确认',
    hint: '请跟支部书记说一声。书记确认以后，点下面的按钮。',
    way: '看看确认了没有',
  },
  refused: {
    title: '支部没有确认您的绑定申请',
    hint: '请问一下支部书记，再绑定一次。',
    way: '重新绑定',
  },
} as const satisfies Record<ClaimState, Words>

/** For whoever opens the app before they are known here. */
export function Unbound() {
  const claim = useMe().data?.claim
  const { title, hint, way } = claim ? asked[claim] : first
  return (
    <View className="card">
      <Notice title={title} hint={hint}>
        <Action look="primary" onTap={() => goTo(paths.bind)}>
          {way}
        </Action>
      </Notice>
    </View>
  )
}
