import { OrganizationQuery, TreeQuery } from '#types/organizations'
import { action, serve } from '../shared/serve'
import { page } from './page'
import { tree } from './tree'

export const main = serve<'organizations'>({
  tree: action(TreeQuery, tree),
  page: action(OrganizationQuery, page),
})
