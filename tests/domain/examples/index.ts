import { disciplineBranch } from './discipline-branch'
import { enterpriseBranch } from './enterprise-branch'
import { localStandard } from './local-standard'
import { schoolBranch } from './school-branch'

/** What the files in examples/ hold, by name. */
export const examples = {
  'school-branch': schoolBranch,
  'discipline-branch': disciplineBranch,
  'enterprise-branch': enterpriseBranch,
  'local-standard': localStandard,
} as const
