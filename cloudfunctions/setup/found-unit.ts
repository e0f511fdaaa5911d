import type * as z from 'zod'
import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import type { Organization } from '#types/organization'
import type { Preparation } from '#types/setup'
import { chinaDay, now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { addMember, findMember } from '../shared/collections/members'
import { addOrganization, findOrganization } from '../shared/collections/organizations'
import { inTransaction } from '../shared/database'
import { initialsOf } from '../shared/initials'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'

type Asked = NonNullable<z.output<typeof Preparation>['found']>

/**
 * Founds a unit: its top committee, the branch of its office, and on that branch's roll the one person who can do
 * everything else. Asked again it finds them there; another unit under the same id is refused.
 */
export async function foundUnit(asked: Asked): Promise<void> {
  const { unit, officer } = asked
  await inTransaction(async (transaction) => {
    const there = await findOrganization(unit, transaction)
    const person = await findMember(officer.id, transaction)
    if (there || person) return refuseOther(there, person, asked)
    if (await findOrganization(officeOf(unit), transaction))
      return refuse('conflict', `编号 ${officeOf(unit)} 已经用过了，请给单位换一个编号`)

    const today = chinaDay(now())
    if (asked.on > today) return refuse('invalid', '成立日期不能晚于今天，请核对')
    const committee = organization(unit, asked.name, asked.on)
    const branch = organization(officeOf(unit), '机关党支部', asked.on, unit)
    const member = firstOfficer(asked, branch, today)
    for (const one of [committee, branch]) await addOrganization(transaction, one)
    await addMember(transaction, member)
    for (const [collection, one] of [
      ['organizations', committee],
      ['organizations', branch],
      ['members', member],
    ] as const)
      await note(
        {
          ...{ by: 'setup', byName: '系统部署', did: 'setup.prepare', collection, document: one._id },
          ...{ fields: Object.keys(one), chain: collection === 'members' ? branch._id : one._id },
          ...(collection === 'members' && { subject: one._id }),
        },
        transaction,
      )
  })
}

const officeOf = (unit: string): string => `${unit}-office`

function refuseOther(there: Organization | undefined, person: Member | undefined, asked: Asked): void {
  if (!there || there.names[0]?.name !== asked.name)
    refuse('conflict', '这个单位或人员编号已经用过了，请换一个，或核对名称')
  if (person?.path[0] !== asked.unit) refuse('conflict', '这个单位已经设立，负责人不是这位同志，请核对')
}

function organization(_id: string, name: string, from: Day, parent?: string): Organization {
  const path = parent ? [parent, _id] : [_id]
  return {
    ...{ _id, schema: SCHEMA, revision: 0, level: parent ? 'branch' : 'committee', kinds: ['office'] },
    ...{ name, path, ...(parent && { parent }), foundedOn: from },
    ...{ names: [{ name, from }], places: [{ path, from }], terms: [], measured: [] },
  }
}

/** Full member, as nobody else is trusted with an office; the rest of the page is filled in later. */
function firstOfficer({ unit, officer: { id, name } }: Asked, branch: Organization, from: Day): Member {
  return {
    ...{ _id: id, schema: SCHEMA, revision: 0, name, initials: initialsOf(name), membership: 'full' },
    ...{ branch: branch._id, path: branch.path, onRollFrom: from, statuses: [] },
    stays: [{ branch: branch._id, from, came: 'recorded', enteredOn: from }],
    posts: [{ name: 'committeeOffice', at: unit, from }],
  }
}
