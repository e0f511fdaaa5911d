import { removeClaimsBefore } from '../shared/collections/claims'
import { lapsed } from './claim'

/** Whoever claimed to stand on the roster and got no answer is not kept for longer than the claim lasts. */
export async function forget(): Promise<{ claims: number }> {
  return { claims: await removeClaimsBefore(lapsed()) }
}
