import type { Act, BranchYear, RollEntry, StudyRecord } from '#types/records'
import { aBranch, met, on, studied } from '../builders'
import { byDay, counted, filed, judgedByTwo, members, onRoll } from './records'

const everyone = members(15)
const committee = everyone.slice(0, 5)
const others = everyone.slice(5)
const behind = 'm09'
const onLeave = 'm15'

/** A school's branch in 2025: more than 95 points, and four stars, because one of fifteen was not appraised. */
export const schoolBranch: BranchYear = {
  branch: aBranch({
    id: 'school-branch',
    name: '示例中学第一党支部',
    kinds: ['school'],
    electionYears: [2023, 2026],
    electedOn: '2023-09-15',
  }),
  year: 2025,
  records: byDay({
    roll: roll(),
    acts: acts(),
    study: study(),
    papers: [
      ...filed('2023-10-10', ['党务公开制度', '学习制度', '激励机制文件', '制度汇编']),
      ...filed('2025-01-10', ['年度计划', '一季度计划']),
      ...filed('2025-04-02', ['二季度计划']),
      ...filed('2025-07-01', ['三季度计划', '上级表彰文件']),
      ...filed('2025-12-19', ['档案目录', '上级认可文件']),
    ],
    counts: [
      counted('2025-12-22', 'superiorEventsAttended', 19, 'superiorEventsDue', 20),
      // The one they missed was with leave: a point lost, and no hard condition.
      counted('2025-12-22', 'superiorEventsAttendedOrExcused', 20, 'superiorEventsDue', 20),
      counted('2025-12-22', 'superiorEventsOnTime', 19, 'superiorEventsAttended', 19),
      counted('2025-12-22', 'superiorTasksOnTimeAndGood', 10, 'superiorTasksDue', 10),
      counted('2025-12-22', 'culturalActivitiesRecorded', 2, 'culturalActivities', 2),
      counted('2025-12-22', 'membersAppraised', 14, 'membersDueAtAppraisal', 15),
      counted('2025-12-22', 'membersQualified', 14, 'membersGraded', 14),
      counted('2025-12-22', 'plansCarriedOut', 19, 'plansDue', 20),
    ],
    figures: [
      { id: 'committee', ...on('2023-09-15'), figure: 'committeeSize', value: 5 },
      { id: 'appraisal', ...on('2025-12-26'), figure: 'firstInAppraisalOnTarget', value: true },
    ],
    judgements: judgedByTwo('2025-12-23', {
      'STAR2.C2': [90, 90],
      'STAR2.C3': [92, 88],
      'STAR2.C5a': [90, 90],
      'STAR2.C7a': [95, 85],
      'STAR2.C9b': [90, 80],
      'STAR2.C10a': [90, 90],
      'STAR2.C12': [80, 90],
    }),
    // The school was rebuilt in the third quarter, and the superior gave leave in time.
    waivers: [{ id: 'leave-2025-q3', ...on('2025-06-27'), clause: 'STAR2.C3b', period: '2025-07-01' }],
  }),
}

/** One was on approved leave for half a year. */
function roll(): RollEntry[] {
  return onRoll(everyone, committee, '2023-09-15').map((entry) =>
    entry.member === onLeave
      ? { ...entry, excused: [{ from: '2025-03-01', until: '2025-08-31', enteredOn: '2025-02-26' }] }
      : entry,
  )
}

/** Two studies were written down too late: in May the superior consented, in October nobody was asked. */
function acts(): Act[] {
  return [
    met('2025-02-20', 'collectiveStudy'),
    met('2025-05-15', 'collectiveStudy', { enteredOn: '2025-06-20', lateEntry: on('2025-06-20') }),
    met('2025-10-16', 'collectiveStudy', { enteredOn: '2025-12-10' }),
    met('2025-05-04', 'culturalActivity'),
    met('2025-09-10', 'culturalActivity'),
  ]
}

/** Hours in two halves. Ten were written down where one was meant, and corrected ten days later. */
function study(): StudyRecord[] {
  const mistaken = studied('2025-11-20', behind, 10)
  return [
    ...committee.flatMap((member) => [studied('2025-06-30', member, 20), studied('2025-11-20', member, 22)]),
    ...others
      .filter((member) => member !== behind && member !== onLeave)
      .flatMap((member) => [studied('2025-06-30', member, 12), studied('2025-11-20', member, 14)]),
    studied('2025-11-20', onLeave, 12),
    studied('2025-06-30', behind, 15),
    mistaken,
    {
      ...mistaken,
      id: `${mistaken.id}-corrected`,
      enteredOn: '2025-11-30',
      replaces: mistaken.id,
      minutes: 60,
    },
  ]
}
