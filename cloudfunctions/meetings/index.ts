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
import { close } from './close'
import { signOut } from './depart'
import { board, openCode, printedCode } from './host'
import { askLeave, withdrawLeave } from './leave'
import { attendance, home, list } from './look'
import { plan } from './plan'
import { reportMakeUp, settleMakeUp } from './make-up'
import { makeUps } from './make-ups'
import { rollCall } from './roll-call'
import { rollCallAll } from './roll-call-all'
import { sendScan } from './send-scan'

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
  signOut: action(Arrival, signOut),
  sendScan: action(Scan, sendScan),
  askLeave: action(LeaveWish, askLeave),
  withdrawLeave: action(OneMeeting, withdrawLeave),
  rollCall: action(Mark, rollCall),
  rollCallAll: action(Marks, rollCallAll),
  attendance: action(OneMeeting, attendance),
  candidates: action(NameQuery, candidates),
  close: action(OneMeeting, close),
  cancel: action(Cancellation, cancel),
  list: action(MeetingQuery, list),
  month: action(MonthQuery, coming),
  ownKinds: action(OwnKindsQuery, coming),
  addKind: action(OwnKindDraft, coming),
  dropKind: action(OneOwnKind, coming),
  reportMakeUp: action(MakeUpReport, reportMakeUp),
  settleMakeUp: action(MakeUpAnswer, settleMakeUp),
  makeUps: action(MakeUpsQuery, makeUps),
})
