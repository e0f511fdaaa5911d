import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import { findOrganizations } from '../shared/collections/organizations'
import { allows, grantsFor, type Act } from '../shared/rights'

/** What officers of a branch that takes part may do at a joint meeting, besides those of whoever calls it. */
export const ofBranches: ReadonlySet<Act> = new Set<Act>(['seeMeetings', 'callRoll'])

/** Whether somebody may do that at a meeting: over whoever calls it, or for some things over a branch that takes part. */
export async function mayAt(
  { grants }: Pick<Binding, 'grants'>,
  act: Act,
  { path, branches }: Pick<Meeting, 'path' | 'branches'>,
): Promise<boolean> {
  if (allows(grants, act, path)) return true
  if (branches.length < 2 || !ofBranches.has(act)) return false
  const own = grantsFor(grants, act)
  if (own.some(({ at }) => branches.includes(at))) return true
  // Somebody between the caller and the branches: where those stand only the organizations themselves say.
  if (own.length === 0) return false
  return (await findOrganizations(branches)).some((branch) => allows(grants, act, branch.path))
}
