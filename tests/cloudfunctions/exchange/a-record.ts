import { fill } from '../../../cloudfunctions/exchange/record/fill'
import type { Source } from '../../../cloudfunctions/exchange/record/source'
import { aMeeting, someMinutes } from './a-meeting'

/** What a record is made from: a meeting that nobody came to, unless said otherwise. */
export const source = (more: Partial<Source> = {}): Source => ({
  ...{ meeting: aMeeting(), rows: [], minutes: someMinutes(), votes: [], named: ['zonghe'] },
  ...more,
})

/** What stands under a label, its lines joined; nothing where there is no such label. */
export const under = (given: Source, label: string): string | undefined =>
  fill(given)
    .rows.flat()
    .find((field) => field.label === label)
    ?.lines.join('｜')

export const facts = { lecturerName: '', form: 'onSite', paperPlace: '', paperKeeper: '' } as const
