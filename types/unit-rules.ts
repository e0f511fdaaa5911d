import type { Day, Effective } from './calendar'
import type { SchemeChanges } from './rating'
import type { ClauseChange, Decision } from './ruling'
import type { ClauseId, Standard } from './standard'

/** A published standard by which the office has a branch measured, from a day on. */
export type Bound = Effective & { standard: string }

/** A clause of another standard that this unit asks otherwise, or not at all, from a day on. */
export type Override = { clause: ClauseId; from: Day; why: string; change: ClauseChange }
export type Retirement = { clause: ClauseId; from: Day; why: string }

/** A unit's own standard: clauses that it adds, and what it changes in those of others. */
export type LocalStandard = Standard & {
  overrides?: readonly Override[]
  retires?: readonly Retirement[]
}

/** All that a unit's office decided for itself. What is absent stands as it was published. */
export type UnitRules = {
  /** Proposed from the branch's kinds where absent. */
  bound?: readonly Bound[]
  /** By which the branch is rated; proposed from its kinds where absent, and none at all where no scheme is for them. */
  scheme?: string
  local?: readonly LocalStandard[]
  decisions?: readonly Decision[]
  /** Points and weights that no document gives, by scheme. */
  schemes?: Readonly<Record<string, SchemeChanges>>
}
