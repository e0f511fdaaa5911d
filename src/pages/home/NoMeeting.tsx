import { Action } from '../../components/Action'
import { View } from '@tarojs/components'
import { Notice } from '../../components/Notice'
import { goTo, paths } from '../../components/paths'
import { ScanButton } from '../../components/ScanButton'

/** Nothing ahead; whoever was asked to sit in somewhere still finds the scanner. */
export function NoMeeting({ mayHost }: { mayHost: boolean }) {
  return (
    <View className="card">
      <Notice
        title="近期没有要参加的会议"
        hint={
          mayHost ? '可以现在安排一次。' : '支部安排会议以后，会在这里看到。到了会场，也可以直接扫码签到。'
        }
      >
        {mayHost && (
          <Action look="primary" onTap={() => goTo(paths.plan)}>
            安排会议
          </Action>
        )}
        <ScanButton second={mayHost} />
      </Notice>
    </View>
  )
}
