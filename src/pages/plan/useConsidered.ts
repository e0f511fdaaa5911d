import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Day } from '#types/calendar'
import type { Input } from '#types/api'
import type { Asked } from '#types/tally'
import { periodWarnings } from '#domain/meetings/warnings'
import { call } from '../../api/call'
import { serverNow } from '../../api/server-clock'
import { useSettled } from '../../components/use-settled'
import type { Plan } from './draft'
import { sayWarning } from './say-warning'

/** Asks what a plan would mean, once the hand rests; words alone change nothing of it. */
export function useConsidered(
  plan: { id: string } & Plan,
  activities: readonly string[],
  asked: readonly Asked[],
) {
  const now = wordless(plan)
  const settled = useSettled(now, 500)
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['consider', settled],
    queryFn: () => call('meetings', 'consider', JSON.parse(settled) as Input<'meetings', 'consider'>),
    placeholderData: keepPreviousData,
  })
  const { group, startsAt } = plan
  const day = startsAt.slice(0, 10) as Day
  const held = {
    day,
    activities: [...activities],
    ...(group && { group }),
    ...(plan.for && { for: plan.for as Day }),
  }
  const warnings = data ? [...data.warnings, ...periodWarnings(held, asked)] : []
  return {
    data,
    error,
    stale: isPlaceholderData || now !== settled,
    warnings: warnings.map((warning) => sayWarning(warning, serverNow())),
  }
}

const wordless = (plan: { id: string } & Plan): string =>
  JSON.stringify({
    ...plan,
    ...{ title: '', place: '', agenda: [] },
    ...(plan.afterwards && { afterwards: '补录' }),
  })
