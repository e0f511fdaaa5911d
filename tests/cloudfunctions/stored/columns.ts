import type { RosterField } from '#types/roster-sheet'
import { columns } from '#domain/roster/columns'

/** Whoever wrote, led, spoke, was voted on or has something to do, at a meeting. */
const named: readonly string[] = [
  ...['recorderName', 'hostName', 'lecturerName', 'paperKeeper'].map((field) => `parts.facts.value.${field}`),
  ...['facts', 'agenda', 'points', 'resolutions', 'votes'].map((part) => `parts.${part}.byName`),
  ...[
    'parts.points.value[].speaker',
    'parts.resolutions.value[].owner',
    'parts.votes.value[].candidates[].name',
  ],
  ...['files[].byName', 'corrections[].byName', 'steps[].byName'],
]

/** Where what a roster's column says is kept, by `<collection>.<field>`. Of a member and what the member stands for. */
const read: Record<RosterField, readonly string[]> = {
  name: [
    ...['members.name', 'members.initials', 'bindings.name', 'claims.name'],
    ...['applicants.name', 'applicants.initials', 'importChunks.entries[].name', 'imports.problems[].value'],
    ...['journal.byName', 'corrections.wishes[].answeredByName'],
    ...named.map((field) => `minutes.${field}`),
    ...['attendances.name', 'attendances.byName', 'attendances.changes[].byName'],
    ...['makeUps.name', 'makeUps.answer.byName', 'makeUps.earlier[].answer.byName'],
  ],
  membership: ['members.membership'],
  gender: ['members.gender'],
  ethnicity: ['members.ethnicity'],
  bornIn: ['members.bornIn'],
  education: ['members.education'],
  work: ['members.work'],
  joinedOn: ['members.joinedOn'],
  fullOn: ['members.fullOn'],
  group: ['members.group', 'bindings.group'],
  phone: [
    ...['mac', 'sealed', 'tail'].flatMap((part) => [
      `members.phone.${part}`,
      `corrections.wishes[].phone.${part}`,
    ]),
    'claims.tail',
  ],
  from: ['members.stays[].from', 'members.onRollFrom'],
  place: brought('place'),
  letter: brought('letter'),
  minutes: brought('minutes'),
  duesUntil: brought('duesUntil'),
}

function brought(field: string): string[] {
  return [`members.stays[].brought.${field}`, `members.stays[].taken.${field}`]
}

const ofStatus = (...fields: string[]) => fields.map((field) => `members.statuses[].${field}`)

/** The same of what is kept, but not read from a roster; by the column's label. */
const elsewhere: Record<string, readonly string[]> = {
  党内职务: [
    ...['name', 'at', 'from', 'until', 'approval'].map((field) => `members.posts[].${field}`),
    ...['role', 'at', 'from', 'until'].map((field) => `bindings.grants[].${field}`),
  ],
  转出日期: [
    ...['until', 'came', 'went'].map((field) => `members.stays[].${field}`),
    ...['members.onRollUntil', 'bindings.until'],
  ],
  流动标记: ofStatus('kind', 'from', 'until', 'place', 'contact'),
  '长期免除、失联标记': ofStatus('kind', 'from', 'until', 'approvedOn'),
  // Study is counted from the meetings somebody was at, and from what was made up for one; nothing else is kept yet.
  学习学时: ['makeUps.minutes', 'makeUps.earlier[].minutes'],
  发展过程: [
    ...['stage', 'appliedOn', 'activistOn', 'candidateOn', 'talkedOn', 'mentors[]', 'endedOn', 'became'].map(
      (field) => `applicants.${field}`,
    ),
  ],
  所在支部: [
    ...['members', 'applicants', 'bindings'].flatMap((one) => [`${one}.branch`, `${one}.path[]`]),
    ...['members.stays[].branch', 'attendances.branch', 'makeUps.branch', 'makeUps.path[]'],
  ],
}

const keptColumns = columns.filter(({ fate }) => fate === 'kept')
const placesOf = (column: (typeof columns)[number]): readonly string[] =>
  'field' in column ? read[column.field] : (elsewhere[column.label] ?? [])

/** Every field that a column of the table is kept in: none, of a column that is not kept. */
export const personal: readonly string[] = keptColumns.flatMap(placesOf)

/** The labels of the columns kept elsewhere than a roster's, by the table and by what is said here. */
export const labelsElsewhere = {
  table: keptColumns.flatMap((column) => ('field' in column ? [] : [column.label])),
  here: Object.keys(elsewhere),
}
