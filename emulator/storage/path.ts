import { MAX_PATH_BYTES } from '../limits'
import { refuseParameter } from '../refusal'

/**
 * The path a file may be stored under, as given; throws INVALID_PARAM. It never becomes a name on disk: what is refused
 * here is refused because the cloud does, or because a URL could not carry it.
 */
export function checkPath(path: unknown): string {
  if (typeof path !== 'string' || path === '')
    refuseParameter('The path of a file must be a string that is not empty')
  if (Buffer.byteLength(path) > MAX_PATH_BYTES)
    refuseParameter(`The path of a file must not be longer than ${MAX_PATH_BYTES} bytes`)
  if (/[\p{Cc}\p{Cs}]/u.test(path)) refuseParameter('The path of a file must not hold control characters')
  for (const segment of path.split('/')) checkSegment(segment)
  return path
}

/** An empty one comes of a slash at either end, or of two in a row. */
function checkSegment(segment: string): void {
  if (segment === '') refuseParameter('The path of a file must not begin or end with / or hold // in it')
  // URLs take %2e for a dot.
  if (/^(\.|%2e){1,2}$/i.test(segment)) refuseParameter('The path of a file must not hold . or .. as a step')
}
