import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { findOrganizations } from './collections/organizations'
import { allows, grantsFor, type Act } from './rights'

/** What officers of a branch that takes part may do at a joint meeting, for their own people. */
export const ofBranches: ReadonlySet<Act> = new Set<Act>(['seeMeetings', 'callRoll'])

/** The branches of a meeting for whose people somebody may do that: all, for whoever looks after the one who calls it. */
export async function branchesFor(
  { grants }: Pick<Binding, 'grants'>,
  act: Act,
  { path, branches }: Pick<Meeting, 'path' | 'branches'>,
): Promise<OrganizationId[]> {
  if (allows(grants, act, path)) return branches
  if (branches.length < 2 || !ofBranches.has(act)) return []
  const held = grantsFor(grants, act).map(({ at }) => at)
  if (held.every((at) => branches.includes(at))) return branches.filter((branch) => held.includes(branch))
  // Somebody between the caller and the branches: where those stand only the organizations themselves say.
  const places = new Map((await findOrganizations(branches)).map((place) => [place._id, place.path]))
  return branches.filter((branch) => allows(grants, act, places.get(branch) ?? []))
}

/** Whether a row of a meeting's list is for somebody to see and to mark: of these branches, or of a guest. */
export const isTheirs = (
  { branch, due = true }: { branch: OrganizationId; due?: boolean },
  branches: readonly OrganizationId[],
): boolean => !due || branches.includes(branch)
