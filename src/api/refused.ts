import type { RefusalCode } from '#types/api'

/** A call turned down, or never answered (`offline`). `say` is fit to show. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode | 'offline',
    readonly say: string,
  ) {
    super(`${code}: ${say}`)
  }

  /** Without a reply: either the cloud broke down on the way, or nobody was reached at all. */
  static unreached(answered: boolean) {
    return answered
      ? new Refused('failed', '系统出了点问题，请稍后再试；如一直这样，请告诉管理员')
      : new Refused('offline', '网络不通，请检查网络后再试')
  }
}

/** The sentence to show for whatever went wrong. */
export const say = (error: unknown) =>
  error instanceof Refused ? error.say : '页面出了点问题，请退出后重新打开'

export const refusedFor = (error: unknown, ...codes: Refused['code'][]) =>
  error instanceof Refused && codes.includes(error.code)
