import type { Effective } from './calendar'
import type { OrganizationKind } from './organization'
import type { Citation, Clause, ClauseId } from './standard'
import type { RatioText } from './verdict'

export type Stars = 0 | 1 | 2 | 3 | 4 | 5

/** How an item's ratio is put together: nothing is averaged that does not say so. */
export type Formula = { clause: ClauseId } | { mean: readonly Formula[] }

/** `proposed`: no document gives these points; they are ours, to be settled and frozen before an evaluation. */
export type Item = { id: string; title: string; points: number; proposed: boolean; of: Formula }

export type Dimension = {
  id: string
  title: string
  points: number
  /** No document gives its points either. */
  proposed?: boolean
  items: readonly Item[]
  /** While this clause is not met, the dimension's star is not lit, whatever its points. */
  veto?: { clause: ClauseId; proposed: boolean }
}

/** 先进 · 一般 · 后进 */
export type Grade = 'advanced' | 'ordinary' | 'backward'

/** Something that holds the stars down, whatever the points. */
export type Cap =
  /** An unmet clause. */
  | { kind: 'clause'; clause: ClauseId; atMost: Stars; proposed: boolean }
  /** The year's grade; without one there are points and no stars. */
  | { kind: 'grade'; atMost: Readonly<Record<Grade, Stars>> }
  /** Any item that has not all its points: read strictly, the highest stars ask for everything. */
  | { kind: 'everyItem'; atMost: Stars; proposed: boolean }
  /** One star more than last time at most, and so many the first time. */
  | { kind: 'stepByStep'; first: Stars; proposed: boolean }

export type RatingScheme = {
  id: string
  title: string
  source: Citation
  effective: Effective
  /** Kinds of unit it is proposed to. The office decides; nothing is forbidden here. */
  appliesTo: readonly OrganizationKind[]
  /** What its items measure beyond the clauses of the standards. */
  clauses: readonly Clause[]
  dimensions: readonly Dimension[]
  /** From so many points up, the highest first; below the last there are no stars, or none can be said. */
  bands: readonly { stars: Stars; from: number }[]
  below: Stars | 'undecided'
  caps: readonly Cap[]
  /** Each dimension is a star of its own, lit from so many points. */
  lights?: { from: number; proposed: boolean }
  /** Hundredths that self-assessment, the members' appraisal and the committee's review weigh together. */
  combination?: { self: number; members: number; committee: number; proposed: boolean }
}

/**
 * Points out of a hundred, as an exact decimal: `95.5`.
 * @pattern ^(100(\.0+)?|\d{1,2}(\.\d+)?)$
 */
export type PointsText = string

/** What people add to the verdicts: grade, the points that the three sides gave, as decimals, and the stars of last time. */
export type RatingInputs = { grade?: Grade; self?: PointsText; members?: PointsText; lastStars?: Stars }

/** What an office may settle before an evaluation, where a scheme only proposes. */
export type SchemeChanges = {
  /** Points of items by id; those of a dimension that the document gives must still add up to it. */
  points?: Readonly<Record<string, number>>
  combination?: { self: number; members: number; committee: number }
  /** From how many points a dimension's star is lit. */
  lightsFrom?: number
  /** Stars that an unmet clause leaves at most, by clause. */
  caps?: Readonly<Record<ClauseId, Stars>>
  /** Every item in full for the highest stars · one star more than last time at most. */
  strict?: boolean
  stepByStep?: boolean
}

export type ItemResult = {
  id: string
  /** What it is worth after the points of exempt neighbours were shared out; nothing when it is exempt itself. */
  worth: RatioText
  secured: RatioText
  possible: RatioText
}

export type DimensionResult = {
  id: string
  exempt: boolean
  secured: RatioText
  possible: RatioText
  /** Whether its star is lit, on what is secured and on what is possible. */
  lit?: { secured: boolean; possible: boolean }
  items: readonly ItemResult[]
}

export type CapResult = { cap: Cap; atMost: Stars; holds: 'certain' | 'perhaps' }

export type Outcome = { points: RatioText; stars: Stars | 'undecided' | 'noGrade' }

export type Rating = {
  scheme: string
  dimensions: readonly DimensionResult[]
  /** With open periods taken as missed, and as met. They agree once the year is over and everything judged. */
  secured: Outcome
  possible: Outcome
  /** The three sides together, once all three are there: it decides then. */
  combined?: Outcome
  /** The committee's points stand alone, though others are to be heard before anything is decided. */
  provisional: boolean
  caps: readonly CapResult[]
  /** Grade and points contradict each other: a question for people, never settled here. */
  conflict?: 'advancedButLow' | 'ordinaryButHigh'
}
