import type { Applicant } from '#types/applicant'
import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import type { Organization } from '#types/organization'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { aMember, staying } from '../../domain/a-member'
import type { House } from '../house'

let serial = 0
export const newId = (what: string): string => `${what}-${String(++serial).padStart(4, '0')}`

const path = ['xinghe', 'xinghe-jiguan', 'zhizao']

/** Somebody new of 制造车间党支部, put there past every door: each row does with theirs what it likes. */
export async function someone(house: House, more: Partial<Member> = {}): Promise<Member> {
  const member = aMember({ _id: newId('subject'), name: '示例', branch: 'zhizao', path, ...more })
  await house.database().collection('members').add(member)
  return member
}

/** The same, as a door is asked about them. */
export async function one(house: House, more?: Partial<Member>) {
  const { _id: member, revision } = await someone(house, more)
  return { member, revision }
}

export const whoLeft = (): Partial<Member> => staying('zhizao', '2020-01-01', '2026-02-28')

export async function anApplicant(house: House): Promise<Applicant> {
  const applicant: Applicant = {
    ...{ _id: newId('applicant'), schema: SCHEMA, revision: 0, name: '示例', initials: 'sl' },
    ...{ branch: 'zhizao', path, stage: 'applicant', appliedOn: '2025-01-01', mentors: [] },
  }
  await house.database().collection('applicants').add(applicant)
  return applicant
}

/** A new organization right below another, put there past every door. */
export async function aPlace(
  house: House,
  level: Organization['level'],
  under: readonly string[],
): Promise<Organization> {
  const _id = newId('place')
  const [from, place] = ['2020-01-01' as Day, [...under, _id]]
  const organization: Organization = {
    ...{ _id, schema: SCHEMA, revision: 0, level, kinds: ['stateOwned'], name: _id, path: place },
    ...{
      parent: under.at(-1)!,
      foundedOn: from,
      names: [{ name: _id, from }],
      places: [{ path: place, from }],
    },
    ...{ terms: [], measured: [] },
  }
  await house.database().collection('organizations').add(organization)
  return organization
}
