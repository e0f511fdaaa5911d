import type { Instant } from '#types/calendar'
import type { Member } from '#types/member'
import { bindCodeDays } from '#domain/meetings/settings'
import { addMinutes, now } from './clock'
import { issueInvitation } from './collections/invitations'
import type { Transaction } from './database'
import { SCHEMA } from './schema'
import { digestOf, makeBindCode } from './seal'

/** Makes a one-time code for a member; one made before is void from now on. Only its digest is kept. */
export async function invite(
  { _id, boundTo }: Pick<Member, '_id' | 'boundTo'>,
  issuedBy: string,
  within?: Transaction,
): Promise<{ code: string; expiresAt: Instant }> {
  const code = makeBindCode()
  const expiresAt = addMinutes(now(), bindCodeDays * 24 * 60)
  const replaces = boundTo && { replaces: boundTo }
  const invitation = { _id, schema: SCHEMA, digest: digestOf(code), issuedBy, expiresAt, ...replaces }
  await issueInvitation(invitation, within)
  return { code, expiresAt }
}
