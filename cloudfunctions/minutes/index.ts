import {
  CarriedOut,
  LateAnswer,
  LateWish,
  NewFile,
  OneFile,
  OneRecord,
  PartSave,
  RecordCorrection,
  SentBack,
} from '#types/minutes'
import { action, serve } from '../shared/serve'
import { attach, detach, fileLink } from './attach'
import { answerConsent, askConsent } from './consent'
import { close, confirm, sendBack } from './stand'
import { carryOut, correct, open, save } from './write'

export const main = serve<'minutes'>({
  open: action(OneRecord, open),
  save: action(PartSave, save),
  confirm: action(OneRecord, confirm),
  sendBack: action(SentBack, sendBack),
  close: action(OneRecord, close),
  correct: action(RecordCorrection, correct),
  carryOut: action(CarriedOut, carryOut),
  attach: action(NewFile, attach),
  detach: action(OneFile, detach),
  fileLink: action(OneFile, fileLink),
  askConsent: action(LateWish, askConsent),
  answerConsent: action(LateAnswer, answerConsent),
})
