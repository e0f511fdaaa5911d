import { Action } from './Action'
import { Notice } from './Notice'
import { goTo, paths } from './paths'

/** For an address that was cut short: it names nobody and no branch, so there is nothing to ask the server. */
export const NobodyNamed = () => (
  <Notice tone="refused" title="这个地址不完整，请从名册进入">
    <Action look="primary" onTap={() => goTo(paths.roster)}>
      去名册
    </Action>
  </Notice>
)
