import type { House } from '../house'
import { officers } from './roles'
import type { Table } from './row'
import { anApplicant, newId } from './subjects'

/** The rows of those on the way to joining. */
export function applicantRows(
  house: House,
): Pick<Table<'roster'>, 'applicants' | 'addApplicant' | 'advance' | 'endApplicant'> {
  return {
    applicants: [{ may: officers, input: () => ({ branch: 'zhizao' }) }],
    addApplicant: [
      {
        may: officers,
        input: () => ({
          id: newId('new-applicant'),
          branch: 'zhizao',
          name: '示例',
          appliedOn: '2026-03-01',
        }),
      },
    ],
    advance: [
      {
        may: officers,
        input: async () => {
          const { _id: applicant, revision } = await anApplicant(house)
          return { applicant, revision, stage: 'activist', on: '2026-01-01' }
        },
      },
    ],
    endApplicant: [
      {
        may: officers,
        input: async () => {
          const { _id: applicant, revision } = await anApplicant(house)
          return { applicant, revision, on: '2026-03-01' }
        },
      },
    ],
  }
}
