import type { Day } from '#types/calendar'
import type { Binding, Member } from '#types/member'
import { chinaDay, now } from '../clock'
import { _, db, type Transaction } from '../database'
import { SCHEMA } from '../schema'
import { grantsOf } from '../rights'
import type { Collection } from './collection'

/** `_id`: the openid. One identity is one member, and (by the index) one member is one identity. */
export const bindings = {
  name: 'bindings',
  indexes: [
    { name: 'member', fields: ['member'], unique: true },
    { name: 'path', fields: ['path'] },
    { name: 'until', fields: ['until'] },
  ],
} as const satisfies Collection

/** What a binding copies from the roster, as of today. */
type Copied = Pick<Binding, 'name' | 'branch' | 'group' | 'path' | 'until' | 'grants'>

export async function findBinding(openid: string): Promise<Binding | undefined> {
  const { data } = await db.collection(bindings.name).doc(openid).get()
  return data[0] as Binding | undefined
}

/** Those whose member left a roll before a day. */
export async function bindingsEndedBefore(day: Day, most: number): Promise<Binding[]> {
  const { data } = await db
    .collection(bindings.name)
    .where({ until: _.lt(day) })
    .orderBy('until', 'asc')
    .limit(most)
    .get()
  return data as Binding[]
}

export async function addBinding(transaction: Transaction, binding: Binding): Promise<void> {
  await transaction.collection(bindings.name).add(binding)
}

export async function removeBinding(transaction: Transaction, openid: string): Promise<void> {
  await transaction.collection(bindings.name).doc(openid).delete()
}

export function bindingOf(member: Member, openid: string): Binding {
  return { _id: openid, schema: SCHEMA, member: member._id, boundAt: now(), ...copied(member) }
}

/** Brings a binding up to what the roster says of its member now; the rest of it stays. */
export async function syncBinding(transaction: Transaction, member: Member): Promise<void> {
  if (!member.boundTo) return
  const { path, grants, group, until, ...rest } = copied(member)
  await transaction
    .collection(bindings.name)
    .doc(member.boundTo)
    .update({
      ...rest,
      path: _.set(path),
      grants: _.set(grants),
      group: group ?? _.remove(),
      until: until ?? _.remove(),
    })
}

function copied({ name, branch, group, path, posts, onRollUntil }: Member): Copied {
  return {
    ...{ name, branch, path },
    ...(group && { group }),
    ...(onRollUntil && { until: onRollUntil }),
    grants: grantsOf(posts, chinaDay(now())),
  }
}
