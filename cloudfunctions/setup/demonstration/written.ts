import type { Day, Instant } from '#types/calendar'
import type { Attendance, Meeting } from '#types/meeting'
import type { Minutes, Resolution, Vote } from '#types/minutes'
import { attended } from '#domain/attendance/tally'
import { blankParts } from '#domain/meetings/minutes'
import { isLecture, isOnPaper } from '#domain/meetings/nature'
import { addDays } from '#domain/calendar/days'
import { addMinutes, chinaDay } from '../../shared/clock'
import { SCHEMA } from '../../shared/schema'

const aDay = 24 * 60
type Parts = Minutes['parts']
type Step = Minutes['steps'][number]

/**
 * The minutes of a meeting: of the first branch the two latest are drafts and the third was sent back, all others are
 * confirmed on the day after and closed on the next.
 */
export function minutesOf(
  meeting: Meeting,
  rows: readonly Attendance[],
  latest: number,
  now: Instant,
): Minutes {
  const steps = stepsOf(meeting, latest).filter(({ at }) => at <= now)
  const last = steps.at(-1)?.did
  return {
    ...{ _id: meeting._id, schema: SCHEMA, branch: meeting.branch, files: [], corrections: [], steps },
    status: last ?? 'draft',
    parts: partsOf(meeting, rows, chinaDay(now)),
  }
}

function stepsOf({ host: by, hostName: byName, endsAt }: Meeting, latest: number): Step[] {
  if (latest === 0 || latest === 1) return []
  const confirmed: Step = { did: 'confirmed', by, byName, at: addMinutes(endsAt, aDay) }
  const at = addMinutes(endsAt, 2 * aDay)
  if (latest === 2) return [confirmed, { did: 'sentBack', by, byName, at, reason: '请补写讨论中提出的意见' }]
  return [confirmed, { did: 'closed', by, byName, at }]
}

function partsOf(meeting: Meeting, rows: readonly Attendance[], today: Day): Parts {
  const here = rows.filter(({ state }) => attended(state))
  const recorder = here.find(({ member }) => member !== meeting.host) ?? here[0]
  const by = {
    ...(recorder && { by: recorder.member, byName: recorder.name }),
    at: addMinutes(meeting.endsAt, 60),
  }
  const written = <T>(value: T) => ({ revision: 1, value, ...by })
  const blank = blankParts(meeting)
  const onPaper = isOnPaper(meeting)
  return {
    facts: written({
      ...blank.facts.value,
      ...(recorder && { recorder: recorder.member, recorderName: recorder.name }),
      ...(isLecture(meeting) && { lecturer: meeting.host, lecturerName: meeting.hostName }),
      ...(onPaper && { paperPlace: '支部档案柜', paperKeeper: meeting.hostName }),
    }),
    agenda: written(meeting.agenda),
    points: onPaper ? blank.points : written(pointsOf(meeting, here)),
    resolutions: written(resolutionsOf(meeting, today)),
    votes: meeting.kind === 'generalMeeting' ? written(votesOf(meeting)) : blank.votes,
  }
}

const pointsOf = ({ agenda }: Meeting, here: readonly Attendance[]) =>
  agenda.map((item, index) => ({
    speaker: here[index]?.name ?? '',
    text: `围绕“${item}”发言，结合本职工作谈了打算。`,
  }))

/** Whatever a committee or a general meeting resolves is carried out within the month. */
function resolutionsOf({ kind, day, agenda, hostName: owner }: Meeting, today: Day): Resolution[] {
  if (kind !== 'committeeMeeting' && kind !== 'generalMeeting') return []
  const [item] = agenda
  const [doneOn, dueOn] = [addDays(day, 10), addDays(day, 20)]
  return [
    {
      id: 'first',
      text: `按会上议定的意见落实“${item}”。`,
      owner,
      dueOn,
      ...(doneOn <= today && { doneOn }),
    },
  ]
}

const votesOf = ({ agenda, tally }: Meeting): Vote[] => [
  {
    ...{ id: 'first', matter: agenda[0]!, business: 'ordinary', written: 0 },
    ...{ inFavour: tally!.quorum!.present, against: 0, abstained: 0 },
  },
]
