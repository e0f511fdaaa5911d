import { call } from './call'
import { makeId } from './make-id'
import { chooseSheet, upload } from './upload'

/** Lets a sheet be chosen and puts it into the person's own inbox. Nothing when they turned back. */
export async function sheetToInbox(): Promise<{ file: string; name: string } | undefined> {
  const chosen = await chooseSheet()
  if (!chosen) return undefined
  const { path } = await call('exchange', 'inbox', {})
  const file = await upload(chosen, `${path.replace(/\/$/, '')}/${makeId()}${endingOf(chosen.name)}`)
  return { file, name: chosen.name }
}

/** The name itself stays out of the address. */
const endingOf = (name: string) => /\.\w{1,5}$/.exec(name)?.[0] ?? ''
