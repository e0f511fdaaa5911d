import { Appointment, Handover, PostsQuery, Resignation } from '#types/roster-inputs'
import { action, serve } from '../shared/serve'
import { posts } from './posts'
import { appoint, endPost, handOver } from './posts-change'

export const main = serve<'roster'>({
  posts: action(PostsQuery, posts),
  appoint: action(Appointment, appoint),
  endPost: action(Resignation, endPost),
  handOver: action(Handover, handOver),
})
