import { isRecord } from '../http/exchange'
import { failures } from './codes'

/** What befalls a request. Only a delay lets it go on as if nothing had happened. */
export type Fault =
  /** Carried out that many milliseconds of real time late. */
  | { readonly fault: 'delay'; readonly ms: number }
  /** Carried out in full; then the connection is cut instead of answered. */
  | { readonly fault: 'drop' }
  /** Refused with this code before anything is done. */
  | { readonly fault: 'fail'; readonly code: string; readonly message: string }
  /** Its transaction is ended as in a conflict; a request outside a transaction does not meet this rule. */
  | { readonly fault: 'conflict' }

/** Which requests a rule is about, and which of those it strikes: the first `times`, each `every`-th, or all. */
export type Rule = Fault & {
  /** A wire action; `database.*` and `*` take in several. */
  readonly action: string
  readonly collection?: string
  /** The function that is called, or that a request on the wire comes from. */
  readonly function?: string
  readonly times?: number
  readonly every?: number
}

/** A rule that cannot be followed; `field` is where. */
export class BadRule extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

const CHOICE = ['action', 'collection', 'function', 'times', 'every', 'fault']
const DETAILS: Readonly<Record<Fault['fault'], readonly string[]>> = {
  delay: ['ms'],
  drop: [],
  fail: ['code', 'message'],
  conflict: [],
}
/** Longer than the SDK waits, and than any function may run. */
const MAX_DELAY_MS = 1_000_000

/** Reads a list of rules about these actions; throws BadRule. */
export function readRules(body: unknown, actions: readonly string[]): Rule[] {
  if (!Array.isArray(body)) throw new BadRule('', 'Send a list of rules: [{"action", "fault", …}, …].')
  return body.map((rule, n) => {
    try {
      return readRule(rule, actions)
    } catch (error) {
      if (error instanceof BadRule) throw new BadRule(`[${n}].${error.field}`, error.message)
      throw error
    }
  })
}

function readRule(rule: unknown, actions: readonly string[]): Rule {
  if (!isRecord(rule)) throw new BadRule('', 'a rule is an object')
  const fault = readFault(rule)
  for (const field of Object.keys(rule)) {
    if (![...CHOICE, ...DETAILS[fault.fault]].includes(field))
      throw new BadRule(field, `not known for the fault ${fault.fault}`)
  }
  const action = readAction(rule.action, actions)
  if (fault.fault === 'conflict' && !reaches(action, /^database\./, actions))
    throw new BadRule('fault', `${action} has no transaction, so the rule would never strike`)
  if (rule.times !== undefined && rule.every !== undefined)
    throw new BadRule('every', 'a rule has times or every, not both')
  return {
    action,
    ...fault,
    ...readName(rule, 'collection', reaches(action, /^(database\.(?!.*Transaction$)|tcb\.)/, actions)),
    ...readName(rule, 'function', reaches(action, /^(?!storage\.\w+Object$|tcb\.)/, actions)),
    ...readCount(rule, 'times'),
    ...readCount(rule, 'every'),
  }
}

/** Whether a rule about `action` is about this request. */
export function isAbout(action: string, asked: string): boolean {
  return action.endsWith('*') ? asked.startsWith(action.slice(0, -1)) : asked === action
}

function readAction(action: unknown, actions: readonly string[]): string {
  if (typeof action !== 'string' || !/^[\w.]*\*?$/.test(action) || action === '')
    throw new BadRule('action', 'must be a wire action such as database.insertDocument, database.* or *')
  if (actions.some((known) => isAbout(action, known))) return action
  throw new BadRule('action', `${action} is none of: ${actions.join(' ')}`)
}

function reaches(action: string, wanted: RegExp, actions: readonly string[]): boolean {
  return actions.some((known) => isAbout(action, known) && wanted.test(known))
}

function readFault(rule: Readonly<Record<string, unknown>>): Fault {
  const { fault, ms } = rule
  switch (fault) {
    case 'delay':
      if (!Number.isInteger(ms) || Number(ms) < 0 || Number(ms) > MAX_DELAY_MS)
        throw new BadRule('ms', `must be a whole number of milliseconds from 0 to ${MAX_DELAY_MS}`)
      return { fault, ms: Number(ms) }
    case 'fail':
      return { fault, ...readFailure(rule) }
    case 'drop':
    case 'conflict':
      return { fault }
    default:
      throw new BadRule('fault', `must be one of: ${Object.keys(DETAILS).join(' ')}`)
  }
}

function readFailure({ code, message }: Readonly<Record<string, unknown>>) {
  if (typeof code !== 'string' || !Object.hasOwn(failures, code))
    throw new BadRule('code', `must be one of: ${Object.keys(failures).join(' ')}`)
  if (message !== undefined && typeof message !== 'string') throw new BadRule('message', 'must be a text')
  return { code, message: message ?? failures[code]!.message }
}

function readName(rule: Readonly<Record<string, unknown>>, field: string, fits: boolean): object {
  const name = rule[field]
  if (name === undefined) return {}
  if (typeof name !== 'string' || name === '') throw new BadRule(field, 'must be a name')
  if (!fits)
    throw new BadRule(field, `${String(rule.action)} names no ${field}, so the rule would never strike`)
  return { [field]: name }
}

function readCount(rule: Readonly<Record<string, unknown>>, field: string): object {
  const count = rule[field]
  if (count === undefined) return {}
  if (Number.isSafeInteger(count) && Number(count) >= 1) return { [field]: count }
  throw new BadRule(field, 'must be a whole number from 1 up')
}
