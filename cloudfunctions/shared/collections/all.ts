import { applicants } from './applicants'
import { attempts } from './attempts'
import { attendances } from './attendances'
import { bindings } from './bindings'
import { claims } from './claims'
import type { Collection } from './collection'
import { corrections } from './corrections'
import { invitations } from './invitations'
import { journal } from './journal'
import { meetings } from './meetings'
import { members } from './members'
import { meta } from './meta'
import { organizations } from './organizations'
import { seals } from './seals'
import { standings } from './standings'

/** Every collection there is: `setup` makes these and no others. */
export const collections: readonly Collection[] = [
  applicants,
  attempts,
  attendances,
  bindings,
  claims,
  corrections,
  invitations,
  journal,
  meetings,
  members,
  meta,
  organizations,
  seals,
  standings,
]
