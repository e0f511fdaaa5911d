import {
  BranchImport,
  ColumnChoice,
  ExportQuery,
  ImportQuery,
  OneImport,
  RosterFile,
  SignInFile,
} from '#types/exchange'
import { Nothing } from '#types/inputs'
import { OneMeeting } from '#types/meeting-inputs'
import { action, serve } from '../shared/serve'
import { apply } from './apply'
import { forget } from './forget'
import { exportRoster, template } from './give'
import { chooseColumns, discard, inbox, lines, readRosterFile, underWay } from './imports'
import { meetingRecord, signInSheet } from './papers'
import { readSignInSheet } from './read-sign-in'

export const main = serve<'exchange'>(
  {
    inbox: action(Nothing, inbox),
    underWay: action(BranchImport, underWay),
    readRoster: action(RosterFile, readRosterFile),
    chooseColumns: action(ColumnChoice, chooseColumns),
    lines: action(ImportQuery, lines),
    apply: action(OneImport, apply),
    discard: action(OneImport, discard),
    template: action(Nothing, template),
    exportRoster: action(ExportQuery, exportRoster),
    readSignInSheet: action(SignInFile, readSignInSheet),
    signInSheet: action(OneMeeting, signInSheet),
    meetingRecord: action(OneMeeting, meetingRecord),
  },
  { forget },
)
