import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../http/exchange'
import { Refusal } from '../refusal'

/** A function's settings that cannot be made sense of; the message names the file. */
export class BrokenConfig extends Refusal {
  constructor(message: string) {
    super('FUNCTIONS_EXECUTE_FAIL', message)
  }
}

type Settings = Readonly<Record<string, unknown>>
/** One setting, with the file that it would stand in. */
export type Setting = (name: string) => readonly [file: string, value: unknown]

/**
 * The settings of a function: those of its own `config.json`, and what a `cloudbaserc.json` in the folder of the
 * functions, or beside that folder, says of it. Throws BrokenConfig.
 */
export function readSettings(folder: string, name: string): Setting {
  const ownFile = join(folder, name, 'config.json')
  const own = readObject(ownFile) ?? {}
  const [projectFile, project] = readProject(folder, name) ?? [ownFile, {}]
  return (setting) => (setting in own ? [ownFile, own[setting]] : [projectFile, project[setting]])
}

function readProject(folder: string, name: string): [string, Settings] | undefined {
  for (const file of [join(folder, 'cloudbaserc.json'), join(folder, '..', 'cloudbaserc.json')]) {
    const project = readObject(file)
    if (!project) continue
    const { functions = [] } = project
    if (!Array.isArray(functions) || !functions.every(isRecord))
      throw new BrokenConfig(`functions in ${file} must be a list of objects.`)
    return [file, functions.find((each) => each.name === name) ?? {}]
  }
  return undefined
}

/** What the file holds, or undefined when there is none. */
function readObject(file: string): Settings | undefined {
  if (!statSync(file, { throwIfNoEntry: false })) return undefined
  const value = parse(file)
  if (isRecord(value)) return value
  throw new BrokenConfig(`${file} must hold an object.`)
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BrokenConfig(`${file} is not JSON: ${(error as Error).message}`)
  }
}
