import { Text, View } from '@tarojs/components'
import { attachmentLimits } from '#domain/meetings/attachments'
import { Action } from '../../components/Action'
import { Tap } from '../../components/Tap'
import { useUploads, type Upload } from './useUploads'

const isName = {
  waiting: '排队中',
  preparing: '正在压缩…',
  sending: '正在上传…',
  wrong: '没有上传',
} as const satisfies Record<Upload['is'], string>

type Props = {
  meeting: string
  /** How many there are already. */
  held: number
  /** Papers of such a meeting stay on paper. */
  onPaper: boolean
}

/** Adds photos and papers, several at once, and says how far each has come. */
export function Uploads({ meeting, held, onPaper }: Props) {
  const { uploads, isBusy, add, drop } = useUploads(meeting)
  const room = attachmentLimits.files - held
  return (
    <>
      {uploads.map(({ id, name, is, say }) => (
        <View key={id} className="minutes__upload" role={is === 'wrong' ? 'alert' : 'status'}>
          <Text className={is === 'wrong' ? 'minutes__bad' : 'minutes__say'}>
            {name}：{isName[is]}
            {say && `，${say}`}
          </Text>
          {is === 'wrong' && (
            <Tap className="minutes__drop" label={`知道了：${name}`} onTap={() => drop(id)}>
              <Text>知道了</Text>
            </Tap>
          )}
        </View>
      ))}
      {room > 0 ? (
        <>
          <Action sending={isBusy} onTap={() => void add('photo', room)}>
            添加照片
          </Action>
          {!onPaper && (
            <Action disabled={isBusy} onTap={() => void add('paper', room)}>
              添加材料（PDF、Word、Excel）
            </Action>
          )}
        </>
      ) : (
        <Text className="minutes__small">
          一次会议最多存 {attachmentLimits.files} 份，要再添加请先删去一些。
        </Text>
      )}
      <Text className="minutes__small">
        照片不是必须的。照片在手机上压缩，去掉拍摄地点，只有能看这份记录的人可以打开。
      </Text>
    </>
  )
}
