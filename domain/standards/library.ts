import type { Clause, ClauseId, Standard } from '#types/standard'
import { modelBranch } from './model-branch'
import { branchRegulations2018 } from './national/branch-regulations-2018'
import { development2014 } from './national/development-2014'
import { development2026 } from './national/development-2026'
import { dues2008 } from './national/dues-2008'
import { education2019 } from './national/education-2019'
import { elections2020 } from './national/elections-2020'
import { trainingPlans } from './national/training-plans'
import { oneThree } from './one-three'
import { organBranch } from './organ-branch'
import { organProjects } from './organ-projects'
import { referenceCatalogue } from './reference-catalogue'
import { schoolTasks } from './school-tasks'
import { star1 } from './star1'
import { star2 } from './star2'
import { star3 } from './star3'
import { stateOwned } from './state-owned'
import { stateOwnedProjects } from './state-owned-projects'
import { targetAppraisal } from './target-appraisal'
import { twoNew } from './two-new'
import { twoNewProjects } from './two-new-projects'

/** Every published document there is, each with its clauses. */
export const standards = [
  organBranch,
  stateOwned,
  twoNew,
  referenceCatalogue,
  organProjects,
  stateOwnedProjects,
  twoNewProjects,
  schoolTasks,
  targetAppraisal,
  oneThree,
  star1,
  star2,
  star3,
  modelBranch,
  branchRegulations2018,
  education2019,
  trainingPlans,
  development2014,
  development2026,
  elections2020,
  dues2008,
] as const satisfies readonly Standard[]

export type KnownStandard = (typeof standards)[number]['id']
export type KnownClause = (typeof standards)[number]['clauses'][number]['id']

export const allClauses: readonly Clause[] = standards.flatMap<Clause>(({ clauses }) => clauses)

const byId: ReadonlyMap<ClauseId, Clause> = new Map(allClauses.map((clause) => [clause.id, clause]))

/** The latest version of a clause. */
export const findClause = (id: ClauseId): Clause | undefined => byId.get(id)
