import type { Meeting } from '#types/meeting'
import type { Gap, Minutes, VoteResult } from '#types/minutes'
import type { PersonRow } from '#types/meetings'
import { sayLack, type Lack } from '#domain/wording/minutes'
import { isAwaiting } from '#domain/attendance/tally'
import { isLecture, isOnPaper } from './nature'

type Looked = {
  meeting: Pick<Meeting, 'kind' | 'activities' | 'status' | 'place'>
  parts: Minutes['parts']
  /** Those due who were not there. */
  missing: readonly Pick<PersonRow, 'state' | 'reason'>[]
  votes: readonly VoteResult[]
}

/**
 * What a record still lacks of what the ledgers of meetings (B01 to B07) and clause 3.4b ask for, in the order of the
 * paper notebook. A photo is never asked for.
 */
export function gapsIn(looked: Looked): Gap[] {
  return [...ofAttendance(looked), ...ofFacts(looked), ...ofText(looked), ...ofVotes(looked)]
}

const gapIf = (is: boolean, part: Gap['part'], code: Lack, count = 0): Gap[] =>
  is ? [{ part, code, say: sayLack(code, count) }] : []

function ofAttendance({ meeting, missing }: Looked): Gap[] {
  const awaiting = missing.filter(({ state }) => isAwaiting(state)).length
  const unexplained = missing.filter(({ state, reason }) => state === 'leave' && !reason).length
  return [
    ...gapIf(meeting.status !== 'closed', 'attendance', 'notClosed'),
    ...gapIf(awaiting > 0, 'attendance', 'awaiting', awaiting),
    ...gapIf(unexplained > 0, 'attendance', 'noReasons', unexplained),
  ]
}

function ofFacts({ meeting, parts: { facts } }: Looked): Gap[] {
  const { place, hostName, recorderName, lecturerName, paperPlace, paperKeeper } = facts.value
  const onPaper = isOnPaper(meeting)
  return [
    ...gapIf(!place && !meeting.place, 'facts', 'noPlace'),
    ...gapIf(!hostName, 'facts', 'noHost'),
    ...gapIf(!recorderName, 'facts', 'noRecorder'),
    ...gapIf(isLecture(meeting) && !lecturerName, 'facts', 'noLecturer'),
    ...gapIf(onPaper && !(paperPlace && paperKeeper), 'facts', 'noPaperPlace'),
  ]
}

function ofText({ meeting, parts: { agenda, points, resolutions } }: Looked): Gap[] {
  const said = points.value.some(({ text }) => text !== '')
  return [
    ...gapIf(agenda.value.length === 0, 'agenda', 'noAgenda'),
    ...gapIf(!isOnPaper(meeting) && !said, 'points', 'noPoints'),
    // Saved with nothing in it, it says that nothing was resolved.
    ...gapIf(resolutions.revision === 0, 'resolutions', 'noResolutions'),
  ]
}

const ofVotes = ({ votes }: Looked): Gap[] =>
  votes.flatMap(({ wrong }) => (wrong ? [{ part: 'votes', code: 'voteWrong', say: wrong }] : []))
