import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding } from '#types/member'
import type { Organization } from '#types/organization'
import type { Moving } from '#types/organizations'
import { placed } from '#domain/roster/history'
import { movingComplaint } from '#domain/roster/shape'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { markFinished, markUnfinished, takeTurn } from '../shared/collections/organizations'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { bringAlong } from './bring'
import { deepest, demandShaping, refuseIf, refuseStale, sayTwin, theOrganization, write } from './change'

type Asked = z.output<typeof Moving>

/**
 * Puts an organization under another: itself first, then all below it, some at each asking. Until they have come along
 * they stand where they stood, under their old superior alone: at no moment is anybody in the charge of both.
 */
export async function move(asked: Asked, caller: Caller): Promise<Output<'organizations', 'move'>> {
  const by = await caller.member()
  const moved = await inTransaction((transaction) => moveItself(transaction, asked, by)).catch(sayTwin)
  const left = await bringAlong(asked.at, asked.from, by)
  if (left === 0) await markFinished(moved)
  return { left }
}

async function moveItself(transaction: Transaction, asked: Asked, by: Binding): Promise<Organization> {
  const { at, under, from, revision } = asked
  const organization = await theOrganization(at, transaction)
  const line = await lineTo(under, transaction)
  demandShaping(by, organization, 'shapeTree')
  demandShaping(by, { ...organization, path: line.map(({ _id }) => _id) }, 'shapeTree')
  if (organization.ended) return refuse('closed', `${organization.name}已经撤销，不能再改隶属`)
  if (isThere(organization, asked)) return organization
  refuseIf(movingComplaint(organization, line, from, chinaDay(now())))
  refuseStale(organization, revision)

  // One move at a time in a unit: two that each look harmless could close a circle together.
  for (const id of new Set([line[0]!._id, under])) await takeTurn(transaction, id)
  const path = [...line.map(({ _id }) => _id), at]
  const moved = placed(organization, path, from)
  const after = await write(transaction, organization, moved, { by, did: 'organizations.move' })
  await markUnfinished(transaction, at)
  return after
}

const isThere = ({ parent, places }: Organization, { under, from }: Asked): boolean =>
  parent === under && places.at(-1)!.from === from

/** From the top committee down to an organization, walked by what stands above each: it is right even during a move. */
async function lineTo(id: string, transaction: Transaction): Promise<Organization[]> {
  const line: Organization[] = []
  for (let next: string | undefined = id; next; next = line[0]!.parent) {
    if (line.length === deepest) return refuse('invalid', `组织层级超过 ${deepest} 层，请先减少层级`)
    line.unshift(await theOrganization(next, transaction))
  }
  return line
}
