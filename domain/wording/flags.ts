import type { Flag, FlagReason } from '#domain/unit/flags'

const because = {
  logIns: '以登录、打卡的次数计，容易成为指尖上的形式主义',
  onlineTime: '以在线时长、点击、转发计，容易成为指尖上的形式主义',
  ranksPeople: '给个人排名，本系统不支持',
  photos: '为留痕而要照片；缺照片的活动，有签到的照样算',
  place: '人脸和位置从不强制采集，签到有别的办法',
} as const satisfies Record<FlagReason, string>

/** Why somebody should look at a clause again before it goes live. */
export const sayFlag = ({ id, why, words }: Flag): string => `${id}“${words}”：${because[why]}`
