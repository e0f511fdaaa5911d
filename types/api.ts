import type { AccountApi } from './account'
import type { Instant } from './calendar'
import type { ExchangeApi } from './exchange'
import type { JournalApi } from './journal'
import type { MeetingsApi } from './meetings'
import type { MinutesApi } from './minutes'
import type { OrganizationsApi } from './organizations'
import type { RosterApi } from './roster'
import type { SetupApi } from './setup'
import type { TallyApi } from './tally'

/** Every cloud function and what it can be asked. */
export type Api = {
  account: AccountApi
  exchange: ExchangeApi
  journal: JournalApi
  meetings: MeetingsApi
  minutes: MinutesApi
  organizations: OrganizationsApi
  roster: RosterApi
  setup: SetupApi
  tally: TallyApi
}

export type FunctionName = keyof Api
export type ActionName<F extends FunctionName> = keyof Api[F] & string
type Question = { input: unknown; output: unknown }
type Asked<F extends FunctionName, A extends keyof Api[F]> = Api[F][A] extends Question ? Api[F][A] : never
export type Input<F extends FunctionName, A extends keyof Api[F]> = Asked<F, A>['input']
export type Output<F extends FunctionName, A extends keyof Api[F]> = Asked<F, A>['output']

/**
 * Why a call was turned down. signedOut: nobody is calling, or nobody we know. forbidden: not theirs to do.
 * notFound: no such thing. invalid: the input makes no sense. conflict: somebody was faster. closed: too early
 * or too late. tooMany: try again later. failed: our own mistake.
 */
export type RefusalCode =
  'signedOut' | 'forbidden' | 'notFound' | 'invalid' | 'conflict' | 'closed' | 'tooMany' | 'failed'

/** `say` is a Chinese sentence fit to show. `now` is the server's clock: the phone decides nothing by its own. */
export type Reply<T> =
  { ok: true; data: T; now: Instant } | { ok: false; code: RefusalCode; say: string; now: Instant }
