import { useQuery } from '@tanstack/react-query'
import { call } from './call'

/** One's own meetings of a year, and what is to be made up. */
export const useMyYear = (year: number) =>
  useQuery({ queryKey: ['my-year', year], queryFn: () => call('tally', 'mine', { year }) })
