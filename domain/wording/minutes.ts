import type { Gap, HeldForm } from '#types/minutes'

export const formName = {
  onSite: '现场',
  online: '线上',
  mixed: '线上线下结合',
} as const satisfies Record<HeldForm, string>

/** What is missing; what is wrong with a vote says so itself. */
export type Lack = Exclude<Gap['code'], 'voteWrong'>

const lacks: Readonly<Record<Lack, (count: number) => string>> = {
  notClosed: () => '会议还没有结束，请主持人先结束会议',
  awaiting: (count) => `还有 ${count} 人的请假或补传签到等主持人确认`,
  noReasons: (count) => `还有 ${count} 位请假的同志没有选请假原因`,
  noPlace: () => '请填写地点',
  noHost: () => '请填写主持人',
  noRecorder: () => '请填写记录人',
  noLecturer: () => '请填写主讲人',
  noPaperPlace: () => '请填写纸质材料存放处和保管人',
  noAgenda: () => '请填写议题',
  noPoints: () => '请填写发言要点',
  noResolutions: () => '请填写决议；没有决议的，请选“没有决议”',
}

/** What is missing, as something to do. */
export const sayLack = (code: Lack, count: number): string => lacks[code](count)
