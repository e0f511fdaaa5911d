import { CosError } from './cos-error'
import type { Storage } from './storage'

/**
 * A link to a file that lives this many seconds. As the SDK applies `encodeURI` to it, it is left unencoded but for
 * what would end or bend its path.
 */
export function makeLink({ url, sign, clock }: Storage, path: string, lifeS: number): string {
  const expires = Math.floor(clock.now() / 1000) + lifeS
  const plain = path.replace(/[%?#\\]/g, encodeURIComponent)
  return `${url}/storage/${plain}?sign=${sign('link', path, expires)}&t=${expires}`
}

/** The path of the file that a link leads to; throws AccessDenied. */
export function readLink({ sign, clock }: Storage, pathname: string, query: URLSearchParams): string {
  const expires = Number(query.get('t'))
  const path = spellings(pathname).find((each) => sign('link', each, expires) === query.get('sign'))
  if (path === undefined) throw new CosError(403, 'AccessDenied', 'Access Denied.')
  if (clock.now() >= expires * 1000) throw new CosError(403, 'AccessDenied', 'Request has expired')
  return path
}

/** A link is followed as it is or after an `encodeURI`, which encodes what was encoded again. */
function spellings(pathname: string): string[] {
  const once = decode(pathname)
  const twice = once === undefined ? undefined : decode(once)
  return [once, twice].filter((path) => path !== undefined)
}

/** The path in a URL, or undefined when it is not well encoded. */
export function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
