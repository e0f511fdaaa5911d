import type { Clock } from '../clock'
import { CODES_A_MINUTE } from '../limits'
import { WeChatError } from './answers'

/** A gate that lets so many codes through in each minute. */
export function createCodeQuota(clock: Clock): () => void {
  let minute = 0
  let made = 0
  return () => {
    const current = Math.floor(clock.now() / 60_000)
    if (current !== minute) [minute, made] = [current, 0]
    if (++made > CODES_A_MINUTE) throw new WeChatError(45009, 'reach max api minute quota limit')
  }
}
