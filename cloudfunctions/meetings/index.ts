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
import { consider } from './consider'
import { signOut } from './depart'
import { edit } from './edit'
import { board, openCode, printedCode } from './host'
import { askLeave, withdrawLeave } from './leave'
import { list, month } from './list'
import { attendance, home } from './look'
import { reportMakeUp, settleMakeUp } from './make-up'
import { makeUps } from './make-ups'
import { notify } from './notify'
import { addKind, dropKind, ownKinds } from './own-kinds'
import { plan } from './plan'
import { rollCall } from './roll-call'
import { rollCallAll } from './roll-call-all'
import { sendScan } from './send-scan'

export const main = serve<'meetings'>({
  home: action(Nothing, home),
  consider: action(MeetingDraft, consider),
  plan: action(MeetingDraft, plan),
  edit: action(MeetingEdit, edit),
  notify: action(OneMeeting, notify),
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
  month: action(MonthQuery, month),
  ownKinds: action(OwnKindsQuery, ownKinds),
  addKind: action(OwnKindDraft, addKind),
  dropKind: action(OneOwnKind, dropKind),
  reportMakeUp: action(MakeUpReport, reportMakeUp),
  settleMakeUp: action(MakeUpAnswer, settleMakeUp),
  makeUps: action(MakeUpsQuery, makeUps),
})
