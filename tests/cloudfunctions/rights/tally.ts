import { everybody, onlookers, own, wholeLeaders, type Role } from './roles'
import type { Table } from './row'

const inBranch: Role[] = [...own, ...wholeLeaders, ...onlookers]

export function tallyRows(): Table<'tally'> {
  return {
    year: [{ where: 'of the branch', may: inBranch, input: () => ({ at: 'zhizao', year: 2026 }) }],
    asked: [{ where: 'of the branch', may: inBranch, input: () => ({ at: 'zhizao', day: '2026-03-25' }) }],
    mine: [{ may: everybody, input: () => ({ year: 2026 }) }],
  }
}
