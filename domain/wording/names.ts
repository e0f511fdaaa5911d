import { activityName } from './names/activities'
import { dutyName } from './names/duties'
import { figureName } from './names/figures'
import { happeningName } from './names/happenings'
import { partName } from './names/parts'
import { wholeName } from './names/wholes'

/** What everything the standards name is called. */
export const names: Readonly<Record<string, string>> = {
  ...activityName,
  ...partName,
  ...wholeName,
  ...figureName,
  ...happeningName,
  ...dutyName,
}

/** A local standard may name what we do not know: then its own word is shown. */
export const nameOf = (key: string): string => names[key] ?? key
