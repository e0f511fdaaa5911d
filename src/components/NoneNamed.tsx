import { Action } from './Action'
import { Notice } from './Notice'
import { goHome } from './paths'

/** For an address that was cut short: it names no meeting, so there is nothing to ask the server. */
export const NoneNamed = () => (
  <Notice tone="refused" title="没有指定会议，请从首页进入">
    <Action look="primary" onTap={goHome}>
      回首页
    </Action>
  </Notice>
)
