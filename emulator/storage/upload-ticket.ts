import type { IncomingHttpHeaders } from 'node:http'
import { UPLOAD_LIFE_S } from '../limits'
import { CosError } from './cos-error'
import type { Storage } from './storage'

/** What must come with an upload. */
export type Ticket = { readonly authorization: string; readonly token: string; readonly cosFileId: string }

/** Lets this one path be uploaded to, for a while. */
export function issueTicket({ sign, clock }: Storage, path: string): Ticket {
  const now = Math.floor(clock.now() / 1000)
  return ticketFor(sign, path, `${now};${now + UPLOAD_LIFE_S}`)
}

export function cosFileIdOf(sign: Storage['sign'], path: string): string {
  return sign('file', path)
}

function ticketFor(sign: Storage['sign'], path: string, time: string): Ticket {
  return {
    authorization: `q-sign-algorithm=sha1&q-ak=emulator&q-sign-time=${time}&q-key-time=${time}&q-header-list=&q-url-param-list=&q-signature=${sign('upload', path, time)}`,
    token: sign('token', path, time),
    cosFileId: cosFileIdOf(sign, path),
  }
}

/** Throws what COS refuses an upload with whose headers are not those of a ticket for this path. */
export function checkTicket({ sign, clock }: Storage, path: string, headers: IncomingHttpHeaders): void {
  const { authorization } = headers
  if (authorization === undefined) throw new CosError(403, 'AccessDenied', 'Access Denied.')
  const [, begins = '', ends = ''] = /(?:^|&)q-sign-time=(\d+);(\d+)&/.exec(authorization) ?? []
  const ticket = ticketFor(sign, path, `${begins};${ends}`)
  if (authorization !== ticket.authorization || headers['x-cos-meta-fileid'] !== ticket.cosFileId) {
    throw new CosError(403, 'SignatureDoesNotMatch', 'The Signature you specified is invalid.')
  }
  if (headers['x-cos-security-token'] !== ticket.token) {
    throw new CosError(
      403,
      'InvalidAccessKeyId',
      'The Access Key Id you provided does not exist in our records',
    )
  }
  if (clock.now() >= Number(ends) * 1000) throw new CosError(403, 'AccessDenied', 'Request has expired')
}
