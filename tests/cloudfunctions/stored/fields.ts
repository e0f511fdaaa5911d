import { rosterColumns } from '#domain/roster/columns'
import { personal } from './columns'

const fields = (collection: string, text: string): string[] =>
  text.split(' ').map((field) => `${collection}.${field}`)

/** What is stored beside personal columns: which document it is, whom or what it points to, how it stands and since when. */
const others: readonly string[] = [
  ...fields(
    'members',
    '_id schema revision boundTo stays[].enteredOn stays[].endEnteredOn statuses[].enteredOn',
  ),
  ...fields('applicants', '_id schema revision'),
  ...fields('corrections', '_id schema member unit field state askedAt'),
  ...fields(
    'corrections',
    'wishes[].number wishes[].askedAt wishes[].state wishes[].answeredBy wishes[].answeredAt',
  ),
  ...fields('bindings', '_id schema member boundAt'),
  ...fields('claims', '_id schema openid candidates[].member candidates[].path[] state askedAt'),
  ...fields('invitations', '_id schema digest issuedBy expiresAt replaces usedBy'),
  ...fields('journal', '_id schema at by did collection document fields[] chain subject everybodyAt'),
  ...fields(
    'imports',
    '_id schema by name file from branch path[] state sheet headerRow chunks readAt notes[]',
  ),
  ...fields(
    'imports',
    'columns[].cell columns[].header columns[].column columns[].label columns[].fate columns[].say',
  ),
  ...fields('imports', 'counts.rows counts.add counts.change counts.same counts.problems counts.done'),
  ...fields('imports', 'problems[].row problems[].cell problems[].column problems[].say'),
  ...fields(
    'importChunks',
    '_id schema import done entries[].row entries[].member entries[].fate entries[].revision',
  ),
  ...fields('minutes', '_id schema branch status'),
  ...['facts', 'agenda', 'points', 'resolutions', 'votes'].flatMap((part) =>
    fields('minutes', ['revision', 'by', 'at'].map((field) => `parts.${part}.${field}`).join(' ')),
  ),
  ...ofParts('facts.value', 'recorder place lecturer form paperPlace'),
  ...fields('minutes', 'parts.agenda.value[] parts.points.value[].text'),
  ...ofParts('resolutions.value[]', 'id text dueOn doneOn'),
  ...ofParts(
    'votes.value[]',
    'id matter business inFavour against abstained written seats handedOut cameBack',
  ),
  ...ofParts('votes.value[]', 'candidates[].inFavour'),
  ...fields(
    'minutes',
    'files[].id files[].name files[].sort files[].bytes files[].file files[].by files[].at',
  ),
  ...fields('minutes', 'corrections[].id corrections[].text corrections[].by corrections[].at'),
  ...fields('minutes', 'steps[].did steps[].by steps[].at steps[].reason'),
  ...fields('attendances', '_id schema meeting member state reason leftAt leftEarly at enteredAt way by'),
  ...['state', 'reason', 'leftAt', 'leftEarly', 'at', 'enteredAt', 'way', 'by'].map(
    (field) => `attendances.changes[].${field}`,
  ),
  ...fields('makeUps', '_id schema meeting member what way doneOn reportedAt status'),
  ...fields('makeUps', 'answer.by answer.at answer.reason'),
  ...['what', 'way', 'doneOn', 'reportedAt', 'answer.by', 'answer.at', 'answer.reason'].map(
    (field) => `makeUps.earlier[].${field}`,
  ),
]

function ofParts(part: string, text: string): string[] {
  return text.split(' ').map((field) => `minutes.parts.${part}.${field}`)
}

const known = [...personal, ...others]

/** What somebody asked to have corrected is a value of a roster's column, and so is a row shown before it is written. */
const values = [
  'corrections.wishes[].value',
  ...rosterColumns.map(({ label }) => `importChunks.entries[].shown.${label}`),
]

/** A chunk holds members as they will be. */
const toBe = known
  .filter((field) => field.startsWith('members.'))
  .flatMap((field) =>
    ['add', 'change'].map((how) => field.replace('members', `importChunks.entries[].${how}`)),
  )

/** Every field that may be stored about a person; a list's entries are written `[]`. */
export const allowed: ReadonlySet<string> = new Set([...known, ...values, ...toBe])

/** The fields of a document that hold something, by `<collection>.<field>`. */
export function fieldsOf(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${at}[]`))
  if (value === null || typeof value !== 'object') return [at]
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, `${at}.${key}`))
}
