import { applicants } from './applicants'
import { attempts } from './attempts'
import { attendances } from './attendances'
import { bindings } from './bindings'
import { claims } from './claims'
import type { Collection } from './collection'
import { importChunks, imports } from './imports'
import { corrections } from './corrections'
import { invitations } from './invitations'
import { journal } from './journal'
import { makeUps } from './make-ups'
import { meetings } from './meetings'
import { members } from './members'
import { meta } from './meta'
import { minutes } from './minutes'
import { organizations } from './organizations'
import { ownKinds } from './own-kinds'
import { passingFiles } from './passing-files'
import { seals } from './seals'
import { standings } from './standings'

/** Every collection there is: `setup` makes these and no others. */
export const collections: readonly Collection[] = [
  applicants,
  attempts,
  attendances,
  bindings,
  importChunks,
  imports,
  corrections,
  claims,
  invitations,
  journal,
  makeUps,
  meetings,
  members,
  meta,
  minutes,
  organizations,
  ownKinds,
  passingFiles,
  seals,
  standings,
]
