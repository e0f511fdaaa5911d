import { Nothing } from '#types/inputs'
import * as inputs from '#types/roster-inputs'
import { action, serve } from '../shared/serve'
import { add } from './add'
import { addApplicant, advance, applicants, endApplicant } from './applicants'
import { askCorrection } from './ask-correction'
import { corrections, settleCorrection } from './corrections'
import { edit, endStatus, makeFull, setStatus } from './keep'
import { count, list } from './list'
import { member, mine } from './look'
import { posts } from './posts'
import { appoint, endPost, handOver } from './posts-change'
import { comeBack, leave, transfer } from './move'

export const main = serve<'roster'>({
  list: action(inputs.RosterQuery, list),
  count: action(inputs.CountQuery, count),
  member: action(inputs.OneMember, member),
  mine: action(Nothing, mine),
  add: action(inputs.Newcomer, add),
  edit: action(inputs.Edit, edit),
  makeFull: action(inputs.FullMembership, makeFull),
  transfer: action(inputs.Transfer, transfer),
  leave: action(inputs.Leaving, leave),
  comeBack: action(inputs.Return, comeBack),
  setStatus: action(inputs.NewStatus, setStatus),
  endStatus: action(inputs.StatusEnd, endStatus),
  applicants: action(inputs.ApplicantsQuery, applicants),
  addApplicant: action(inputs.NewApplicant, addApplicant),
  advance: action(inputs.Advance, advance),
  endApplicant: action(inputs.ApplicantEnd, endApplicant),
  askCorrection: action(inputs.CorrectionWish, askCorrection),
  corrections: action(inputs.CorrectionsQuery, corrections),
  settleCorrection: action(inputs.CorrectionAnswer, settleCorrection),
  posts: action(inputs.PostsQuery, posts),
  appoint: action(inputs.Appointment, appoint),
  endPost: action(inputs.Resignation, endPost),
  handOver: action(inputs.Handover, handOver),
})
