import { Refusal } from '../refusal'

/** Throws unless this person may upload to the path: a client has its own inbox and nothing else. */
export function requireInbox(openid: string | undefined, path: string): asserts openid is string {
  if (openid !== undefined && path.startsWith(`inbox/${openid}/`)) return
  refuseAuthority(
    openid === undefined
      ? 'Nobody is signed in: x-wx-openid says who uploads'
      : `${openid} may upload to inbox/${openid}/ only, not to ${path}`,
  )
}

export function refuseAuthority(message: string): never {
  throw new Refusal('STORAGE_EXCEED_AUTHORITY', message)
}
