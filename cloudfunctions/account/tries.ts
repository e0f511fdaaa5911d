import { chinaDay, now } from '../shared/clock'
import { countTry } from '../shared/collections/attempts'
import { refuse } from '../shared/refuse'

const triesADay = 10

/** Counts one more try of an identity to bind, in whatever way, and refuses it when there were too many today. */
export async function countOrRefuse(openid: string): Promise<void> {
  if ((await countTry(openid, chinaDay(now()))) > triesADay)
    refuse('tooMany', '今天尝试的次数太多了，请明天再试，或请支部书记帮您核对')
}
