import {
  Election,
  Ending,
  Founding,
  Measuring,
  Moving,
  OrganizationQuery,
  OrganizationSearch,
  Renaming,
  Sorting,
  TreeQuery,
} from '#types/organizations'
import { action, serve } from '../shared/serve'
import { elect, measure, rename, sort } from './edit'
import { end } from './end'
import { find } from './find'
import { found } from './found'
import { move } from './move'
import { page } from './page'
import { tree } from './tree'

export const main = serve<'organizations'>({
  tree: action(TreeQuery, tree),
  find: action(OrganizationSearch, find),
  page: action(OrganizationQuery, page),
  found: action(Founding, found),
  rename: action(Renaming, rename),
  sort: action(Sorting, sort),
  move: action(Moving, move),
  end: action(Ending, end),
  elect: action(Election, elect),
  measure: action(Measuring, measure),
})
