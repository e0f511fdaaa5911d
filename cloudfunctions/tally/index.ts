import { AskedQuery, OwnYearQuery, YearQuery } from '#types/tally'
import { action, serve } from '../shared/serve'
import { asked } from './asked'
import { mine } from './mine'
import { year } from './year'

export const main = serve<'tally'>({
  year: action(YearQuery, year),
  asked: action(AskedQuery, asked),
  mine: action(OwnYearQuery, mine),
})
