import type { IPostcssOption } from '@tarojs/taro/types/compile/config/util'

/**
 * A px is a px, in WeChat and in the browser: letters grow with the reader's font setting (`--scale`),
 * not with the width of the screen, so a tablet or the office's desktop shows more, not bigger.
 * The plugin stays on for its `#ifdef h5` comments.
 */
export const postcss = {
  // The plugin knows 'px'; Taro's types do not list it.
  pxtransform: { enable: true, config: { targetUnit: 'px' as 'rem' } },
} satisfies IPostcssOption

/** Two pages may import the same sheets in different orders: ours are BEM and do not depend on it. */
export const extract = { ignoreOrder: true }
