import { Action } from '../../components/Action'
import { useRouter } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { refusedFor } from '../../api/refused'
import { readScan } from '../../api/scan'
import { useServerNow } from '../../api/server-clock'
import { BindForm } from '../../components/BindForm'
import { Loading } from '../../components/Loading'
import { MeetingHead } from '../../components/MeetingHead'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goHome } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { ScanButton } from '../../components/ScanButton'
import { Wrong } from '../../components/Wrong'
import { Arrived } from './Arrived'
import { useSignIn } from './useSignIn'
import { Waiting } from './Waiting'
import './index.scss'

export default function SignInPage() {
  const scan = readScan(useRouter().params)
  const signIn = useSignIn(scan)
  return (
    <Page title="会议签到">
      <View className="sign-in">
        {!scan ? (
          <Notice tone="refused" title="没有读到签到码" hint="请对准会场屏幕上的签到码再扫一次。">
            <ScanButton word="重新扫码" instead />
            <Action onTap={goHome}>回首页</Action>
          </Notice>
        ) : signIn.admitted ? (
          <Admitted signIn={signIn} />
        ) : signIn.refused ? (
          <Refusal error={signIn.refused} onRetry={signIn.retry}>
            <ScanButton word="重新扫码" instead second={refusedFor(signIn.refused, 'offline', 'failed')} />
          </Refusal>
        ) : (
          <Loading rows={1} />
        )}
      </View>
    </Page>
  )
}

function Admitted({ signIn: { admitted, bound, arrive } }: { signIn: ReturnType<typeof useSignIn> }) {
  const now = useServerNow()
  if (!admitted) return null
  const { meeting, row, guest } = admitted
  const early = Date.parse(meeting.opensAt) - now
  return (
    <>
      {row && <Arrived row={row} day={meeting.day} justNow={arrive.isSuccess} />}
      <View className="card">
        <MeetingHead meeting={meeting} now={now} />
      </View>
      {row ? (
        <Action onTap={goHome}>回首页</Action>
      ) : !admitted.bound ? (
        <View className="card">
          <Text>这是您第一次使用，先绑定党员身份，再签到。</Text>
          <BindForm onBound={bound} />
        </View>
      ) : early > 0 ? (
        <Waiting opensAt={meeting.opensAt} millis={early} />
      ) : (
        <Tapping guest={guest} arrive={arrive} onTap={() => arrive.mutate(admitted)} />
      )}
    </>
  )
}

type TappingProps = { guest: boolean; arrive: ReturnType<typeof useSignIn>['arrive']; onTap: () => void }

function Tapping({ guest, arrive: { isPending, error }, onTap }: TappingProps) {
  return (
    <View className="sign-in__tap">
      {guest && <Text className="sign-in__guest">您不在应到名单，将登记为列席。</Text>}
      {error && <Wrong error={error} />}
      <Action look="primary" className="sign-in__button" sending={isPending} onTap={onTap}>
        签到
      </Action>
      {error && refusedFor(error, 'closed', 'forbidden', 'invalid') && (
        <ScanButton word="重新扫码" instead second />
      )}
    </View>
  )
}
