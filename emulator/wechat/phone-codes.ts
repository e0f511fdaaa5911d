import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { isRecord } from '../http/exchange'
import { PHONE_CODE_LIFE_S } from '../limits'
import { refuseParameter } from '../refusal'
import { WeChatError } from './answers'

/** A number as the person has shown it to WeChat; the country code without its plus. */
export type Phone = { readonly phoneNumber: string; readonly countryCode: string }

/** The codes that the phone's button hands over; each is good once, and for five minutes of the emulator's clock. */
export function createPhoneCodes(clock: Clock) {
  const made = new Map<string, { readonly phone: Phone; readonly at: number }>()
  return {
    make(phone: Phone): string {
      const code = randomBytes(32).toString('hex')
      made.set(code, { phone, at: clock.now() })
      return code
    },

    /** The number behind it, in WeChat's words; throws 40029 for a code that is unknown, used or stale. */
    redeem(code: unknown, appid: string): object {
      const found = typeof code === 'string' ? made.get(code) : undefined
      if (found) made.delete(code as string)
      if (!found || clock.now() - found.at >= PHONE_CODE_LIFE_S * 1000)
        throw new WeChatError(40029, 'invalid code')
      return { errcode: 0, errmsg: 'ok', phone_info: describe(found.phone, appid, clock.now()) }
    },
  }
}

/** `phoneNumber` carries the country code when it is abroad; how it is written there is unverified. */
function describe({ phoneNumber, countryCode }: Phone, appid: string, now: number): object {
  return {
    phoneNumber: countryCode === '86' ? phoneNumber : `+${countryCode}${phoneNumber}`,
    purePhoneNumber: phoneNumber,
    countryCode,
    watermark: { timestamp: Math.floor(now / 1000), appid },
  }
}

/** Reads what `POST /wechat/phone-codes` is sent; throws Refusal. */
export function readPhone(body: unknown): Phone {
  const { phoneNumber, countryCode = '86' } = isRecord(body) ? body : {}
  if (!isDigits(phoneNumber, 4, 15) || !isDigits(countryCode, 1, 4))
    return refuseParameter(
      'Send {"phoneNumber": "13800000000", "countryCode": "86"}: digits as text; without countryCode it is 86.',
    )
  return { phoneNumber, countryCode }
}

function isDigits(value: unknown, least: number, most: number): value is string {
  return typeof value === 'string' && /^\d+$/.test(value) && value.length >= least && value.length <= most
}
