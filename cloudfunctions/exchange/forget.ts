import { addMinutes, now } from '../shared/clock'
import { dropImport, oldImports } from '../shared/collections/imports'
import { forgetFile, overdueFiles } from '../shared/collections/passing-files'
import { dropFile } from '../shared/files'

/** How long a file that came in, and what was read in it, is kept for somebody to go on with. */
export const importHours = 24
/** How long a file that went out is kept: its link lives for less. */
export const exportHours = 1
/** So much at one run; what is left waits for the next. */
const atOnce = 50

/** Files and what was read in them hold personal data: nobody has to come back for them to go. */
export async function forget(): Promise<{ imports: number; files: number }> {
  const old = await oldImports(addMinutes(now(), -importHours * 60), atOnce)
  for (const { _id, file } of old) {
    await dropFile(file)
    await dropImport(_id)
  }
  const files = await overdueFiles(now(), atOnce)
  for (const one of files) if (await forgetFile(one)) await dropFile(one.file)
  return { imports: old.length, files: files.length }
}
