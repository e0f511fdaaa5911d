import type { Instant } from '#types/calendar'
import type { MemberId } from '#types/member'
import { bindCodeDays } from '#domain/meetings/settings'
import { addMinutes, now } from './clock'
import { issueInvitation } from './collections/invitations'
import { SCHEMA } from './schema'
import { digestOf, makeBindCode } from './seal'

/** Makes a one-time code for a member; one made before is void from now on. Only its digest is kept. */
export async function invite(member: MemberId, by: string): Promise<{ code: string; expiresAt: Instant }> {
  const code = makeBindCode()
  const expiresAt = addMinutes(now(), bindCodeDays * 24 * 60)
  await issueInvitation({ _id: member, schema: SCHEMA, digest: digestOf(code), issuedBy: by, expiresAt })
  return { code, expiresAt }
}
