import type { Published } from '#domain/unit/check'
import { schemes } from '#domain/schemes/library'
import { standards } from './library'
import { rulings } from './rulings'

/** All that is published: what a unit's own rules refer to and a branch is measured by. */
export const published: Published = { standards, rulings, schemes }
