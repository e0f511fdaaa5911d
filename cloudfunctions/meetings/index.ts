import { Nothing } from '#types/inputs'
import {
  Arrival,
  Cancellation,
  Mark,
  MeetingDraft,
  MeetingQuery,
  NameQuery,
  OneMeeting,
  Scan,
} from '#types/meetings'
import { action, serve } from '../shared/serve'
import { admit, signIn } from './arrive'
import { cancel } from './cancel'
import { candidates } from './candidates'
import { board, openCode, printedCode } from './host'
import { attendance, home, list } from './look'
import { plan } from './plan'
import { close, rollCall } from './record'

export const main = serve<'meetings'>({
  home: action(Nothing, home),
  plan: action(MeetingDraft, plan),
  openCode: action(OneMeeting, openCode),
  board: action(OneMeeting, board),
  printedCode: action(OneMeeting, printedCode),
  admit: action(Scan, admit),
  signIn: action(Arrival, signIn),
  rollCall: action(Mark, rollCall),
  attendance: action(OneMeeting, attendance),
  candidates: action(NameQuery, candidates),
  close: action(OneMeeting, close),
  cancel: action(Cancellation, cancel),
  list: action(MeetingQuery, list),
})
