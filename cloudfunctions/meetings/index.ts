import { Nothing } from '#types/inputs'
import { MakeUpAnswer, MakeUpReport, MakeUpsQuery } from '#types/make-up'
import { OneOwnKind, OwnKindDraft, OwnKindsQuery } from '#types/meeting-kind'
import {
  Arrival,
  Cancellation,
  CodeWish,
  LeaveWish,
  Mark,
  Marks,
  MeetingDraft,
  MeetingEdit,
  MeetingQuery,
  MonthQuery,
  NameQuery,
  OneMeeting,
  Scan,
} from '#types/meeting-inputs'
import { action, serve } from '../shared/serve'
import { admit, signIn } from './arrive'
import { cancel } from './cancel'
import { candidates } from './candidates'
import { board, openCode, printedCode } from './host'
import { attendance, home, list } from './look'
import { plan } from './plan'
import { close, rollCall } from './record'

const coming = (): Promise<never> => Promise.reject(new Error('Not built yet'))

export const main = serve<'meetings'>({
  home: action(Nothing, home),
  consider: action(MeetingDraft, coming),
  plan: action(MeetingDraft, plan),
  edit: action(MeetingEdit, coming),
  notify: action(OneMeeting, coming),
  openCode: action(CodeWish, openCode),
  board: action(CodeWish, board),
  printedCode: action(OneMeeting, printedCode),
  admit: action(Scan, admit),
  signIn: action(Arrival, signIn),
  signOut: action(Arrival, coming),
  sendScan: action(Scan, coming),
  askLeave: action(LeaveWish, coming),
  withdrawLeave: action(OneMeeting, coming),
  rollCall: action(Mark, rollCall),
  rollCallAll: action(Marks, coming),
  attendance: action(OneMeeting, attendance),
  candidates: action(NameQuery, candidates),
  close: action(OneMeeting, close),
  cancel: action(Cancellation, cancel),
  list: action(MeetingQuery, list),
  month: action(MonthQuery, coming),
  ownKinds: action(OwnKindsQuery, coming),
  addKind: action(OwnKindDraft, coming),
  dropKind: action(OneOwnKind, coming),
  reportMakeUp: action(MakeUpReport, coming),
  settleMakeUp: action(MakeUpAnswer, coming),
  makeUps: action(MakeUpsQuery, coming),
})
