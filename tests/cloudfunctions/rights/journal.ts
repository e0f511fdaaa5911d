import { general, office, officers } from './roles'
import type { Table } from './row'

export const journalRows = (): Table<'journal'> => ({
  verify: [
    { where: 'of the branch', may: officers, input: () => ({ at: 'zhizao' }) },
    { where: 'of the general branch', may: general, input: () => ({ at: 'xinghe-jiguan' }) },
    { where: 'of the committee', may: office, input: () => ({ at: 'xinghe' }) },
  ],
})
