import { Text, View } from '@tarojs/components'
import type { KeptScan, Told } from '../api/kept-scans'
import { serverNow } from '../api/server-clock'
import { dismissScan, sendAgain, sendKept } from '../api/use-kept-scans'
import { Action } from './Action'
import { sayDayAndTime } from './china-time'
import { Chip } from './Chip'
import { sayOwnRow } from './meeting-words'
import { goTo, paths } from './paths'
import './kept-scans.scss'

/** Scans that could not be sent, and what came of those that were. Nothing as long as there is none. */
export const KeptScans = ({ kept, onRead }: { kept: readonly KeptScan[]; onRead?: () => void }) =>
  kept.length > 0 ? (
    <View className="kept" aria-live="polite">
      {kept.map((scan) => (
        <One key={scan.meeting + scan.token} scan={scan} onRead={onRead} />
      ))}
    </View>
  ) : null

type OneProps = { scan: KeptScan; onRead: (() => void) | undefined }

function One({ scan, onRead }: OneProps) {
  const { told, unbound, keptAt } = scan
  const read = () => {
    dismissScan(scan)
    onRead?.()
  }
  return (
    <View className="card kept__one">
      <View className="kept__top">
        <Text className="kept__when">{sayDayAndTime(keptAt, serverNow())} 扫码</Text>
        {told ? <Outcome told={told} /> : <Chip tone="warn">待补传</Chip>}
      </View>
      <Text className="kept__words">{told ? sayTold(told) : '已保存，联网后自动补传'}</Text>
      {told ? (
        <>
          <Action onTap={read}>知道了</Action>
          {'refused' in told && <Action onTap={() => sendAgain(scan)}>再补传一次</Action>}
        </>
      ) : unbound ? (
        <>
          <Text className="kept__hint">这个微信还没有绑定党员身份，绑定以后自动补传。</Text>
          <Action look="primary" onTap={() => goTo(paths.bind)}>
            去绑定
          </Action>
        </>
      ) : (
        <>
          <Text className="kept__hint">现在网络不通。可以关闭小程序，不用再扫一次。</Text>
          <Action onTap={() => void sendKept()}>现在补传</Action>
        </>
      )}
    </View>
  )
}

function Outcome({ told }: { told: Told }) {
  if ('refused' in told) return <Chip tone="warn">没有登记</Chip>
  return told.row.state === 'unconfirmed' ? <Chip tone="warn">等确认</Chip> : <Chip tone="good">已登记</Chip>
}

function sayTold(told: Told): string {
  if ('refused' in told) return told.refused
  const { meeting, row } = told
  const which = meeting.title || meeting.kindName
  if (row.state === 'unconfirmed') return `${which}：补传成功，签到码已过时，等主持人确认`
  return `${which}：${sayOwnRow(row, meeting.day)}`
}
