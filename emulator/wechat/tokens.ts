import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { TOKEN_FORCE_GAP_S, TOKEN_FORCES_A_DAY, TOKEN_LIFE_S, TOKEN_RENEWAL_S } from '../limits'
import { WeChatError } from './answers'

type Token = {
  readonly text: string
  readonly appid: string
  readonly issuedAt: number
  readonly expiresAt: number
}
type Account = { readonly appid: string; tokens: Token[]; forcedAt: number[] }
export type TokenRequest = { readonly appid: string; readonly force: boolean }
export type Tokens = ReturnType<typeof createTokens>

const DAY_MS = 24 * 60 * 60 * 1000

/** The access tokens of every mini-program; they age by the emulator's clock. */
export function createTokens(clock: Clock) {
  const accounts = new Map<string, Account>()

  function accountOf(appid: string): Account {
    const account = accounts.get(appid) ?? { appid, tokens: [], forcedAt: [] }
    accounts.set(appid, account)
    return account
  }

  function add(account: Account): Token {
    const issuedAt = clock.now()
    const token = {
      text: randomBytes(96).toString('base64url'),
      appid: account.appid,
      issuedAt,
      expiresAt: issuedAt + TOKEN_LIFE_S * 1000,
    }
    account.tokens.push(token)
    return token
  }

  /** Replaces every earlier token; asked again too soon, it answers the same one. */
  function force(account: Account): Token {
    const latest = account.tokens.at(-1)
    const forcedAt = account.forcedAt.at(-1)
    if (latest && forcedAt !== undefined && clock.now() - forcedAt < TOKEN_FORCE_GAP_S * 1000) return latest
    account.forcedAt = account.forcedAt.filter((instant) => clock.now() - instant < DAY_MS)
    if (account.forcedAt.length >= TOKEN_FORCES_A_DAY) {
      throw new WeChatError(45009, 'reach max api daily quota limit')
    }
    account.forcedAt.push(clock.now())
    account.tokens = []
    return add(account)
  }

  return {
    issue({ appid, force: forced }: TokenRequest): { access_token: string; expires_in: number } {
      const account = accountOf(appid)
      const latest = account.tokens.at(-1)
      const fresh = latest && latest.expiresAt - clock.now() > TOKEN_RENEWAL_S * 1000 ? latest : undefined
      const token = forced ? force(account) : (fresh ?? add(account))
      return { access_token: token.text, expires_in: Math.floor((token.expiresAt - clock.now()) / 1000) }
    },

    /** The appid it was issued to; refuses a token that was not issued here, was replaced or is too old. */
    check(text: string | null): string {
      if (text === null || text === '') throw new WeChatError(41001, 'access_token missing')
      const token = [...accounts.values()].flatMap(({ tokens }) => tokens).find((one) => one.text === text)
      if (!token) throw new WeChatError(40001, 'invalid credential, access_token is invalid or not latest')
      // Unverified: whether the real one says 40001 of an expired token, too.
      if (clock.now() >= token.expiresAt) throw new WeChatError(42001, 'access_token expired')
      return token.appid
    },
  }
}
