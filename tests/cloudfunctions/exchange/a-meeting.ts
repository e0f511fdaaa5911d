import type { Attendance, DuePerson, Meeting } from '#types/meeting'
import type { Minutes, PartName, PartValue } from '#types/minutes'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'

const branch = 'zonghe'
const host = { host: 'jia', hostName: '甲立春' }
const person = (member: string, name: string): DuePerson => ({ member, name, voter: true, branch })

/** 甲立春 to 戊清明, plainly fictitious. */
export const five: readonly DuePerson[] = [
  person('jia', '甲立春'),
  person('yi', '乙雨水'),
  person('bing', '丙惊蛰'),
  person('ding', '丁春分'),
  person('wu', '戊清明'),
]

/** A closed general meeting of five on the morning of 25 March 2026. */
export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  ...{ _id: 'meeting-0001', schema: SCHEMA, kind: 'generalMeeting', kindName: '支部党员大会' },
  ...{ activities: ['generalMeeting'], business: 'ordinary', title: '三月党员大会', place: '三楼会议室' },
  ...{ agenda: ['通报一季度工作'], holder: '综合处党支部', branch, branches: [branch] },
  path: ['xinghe', 'xinghe-jiguan', branch],
  ...{ day: '2026-03-25', opensAt: '2026-03-25T00:55:00.000Z', startsAt: '2026-03-25T01:25:00.000Z' },
  ...{ lateAfter: '2026-03-25T01:35:00.000Z', endsAt: '2026-03-25T02:55:00.000Z' },
  ...{ guests: 'branch', printedCode: false, signOut: false, makeUp: true, earns: false },
  ...{ due: [...five], exempt: [], status: 'closed', ...host, key: 'key', steps: [] },
  ...more,
})

/** A row of somebody there, at 09:20 in China. */
export function aRow(member: string, more: Partial<Attendance> = {}): Attendance {
  const at = '2026-03-25T01:20:00.000Z'
  const name = five.find((one) => one.member === member)?.name ?? member
  return {
    ...{ _id: `meeting-0001:${member}`, schema: SCHEMA, meeting: 'meeting-0001', member, name, branch },
    ...{ state: 'present', at, enteredAt: at, way: 'scan', by: member, byName: name, changes: [] },
    ...more,
  }
}

type Values = { [P in PartName]?: PartValue<P> }

/** Minutes with these parts written, confirmed unless said otherwise. */
export function someMinutes(values: Values = {}, more: Partial<Minutes> = {}): Minutes {
  const part = <P extends PartName>(name: P, empty: PartValue<P>) => ({
    revision: 1,
    value: (values[name] as PartValue<P> | undefined) ?? empty,
  })
  const facts: PartValue<'facts'> = {
    ...{ recorderName: '', hostName: '', lecturerName: '', form: 'onSite' },
    ...{ paperPlace: '', paperKeeper: '' },
  }
  return {
    ...{ _id: 'meeting-0001', schema: SCHEMA, branch, status: 'confirmed' },
    parts: {
      facts: part('facts', facts),
      agenda: part('agenda', []),
      points: part('points', []),
      resolutions: part('resolutions', []),
      votes: part('votes', []),
    },
    ...{ files: [], corrections: [], steps: [] },
    ...more,
  }
}
