import { useRouter } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { Admitted as Admission } from '#types/meetings'
import type { KeptScan } from '../../api/kept-scans'
import { readScan, type Scan } from '../../api/scan'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { BindForm } from '../../components/BindForm'
import { KeptScans } from '../../components/KeptScans'
import { Loading } from '../../components/Loading'
import { MeetingHead } from '../../components/MeetingHead'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goHome } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { ScanButton } from '../../components/ScanButton'
import { Arrived } from './Arrived'
import { Tapping } from './Tapping'
import { isDone, useSignIn } from './useSignIn'
import { Waiting } from './Waiting'
import './index.scss'

export default function SignInPage() {
  const scan = readScan(useRouter().params)
  return (
    <Page title="会议签到">
      <View className="sign-in">
        {scan ? (
          <Scanned scan={scan} />
        ) : (
          <Notice tone="refused" title="没有读到签到码" hint="请对准会场屏幕上的签到码再扫一次。">
            <ScanButton word="重新扫码" instead />
            <Action onTap={goHome}>回首页</Action>
          </Notice>
        )}
      </View>
    </Page>
  )
}

function Scanned({ scan }: { scan: Scan }) {
  const signIn = useSignIn(scan)
  const { admitted, kept, refused, retry } = signIn
  // What was kept may have been sent meanwhile, and then says more than the admission does.
  if (admitted && (!kept || isDone(admitted))) return <Admitted admitted={admitted} signIn={signIn} />
  if (kept) return <Kept kept={kept} />
  if (!refused) return <Loading rows={1} />
  return (
    <Refusal error={refused} onRetry={retry}>
      <ScanButton word="重新扫码" instead />
    </Refusal>
  )
}

/** Without network: the scan lies on the phone, and goes by itself. */
const Kept = ({ kept }: { kept: KeptScan }) => (
  <>
    <KeptScans kept={[kept]} onRead={goHome} />
    <ScanButton word="重新扫码" instead second />
    <Action onTap={goHome}>回首页</Action>
  </>
)

type AdmittedProps = { admitted: Admission; signIn: ReturnType<typeof useSignIn> }

function Admitted({ admitted, signIn: { bound, arrive } }: AdmittedProps) {
  const now = useServerNow()
  const { meeting, row, purpose } = admitted
  const early = purpose === 'in' ? Date.parse(meeting.opensAt) - now : 0
  const done = isDone(admitted)
  return (
    <>
      {row && done && <Arrived row={row} meeting={meeting} purpose={purpose} justNow={arrive.isSuccess} />}
      <View className="card">
        <MeetingHead meeting={meeting} now={now} />
      </View>
      {done ? (
        <Action onTap={goHome}>回首页</Action>
      ) : !admitted.bound ? (
        <View className="card">
          <Text>这是您第一次使用，先绑定党员身份，再签到。</Text>
          <BindForm onBound={bound} />
        </View>
      ) : early > 0 ? (
        <Waiting opensAt={meeting.opensAt} millis={early} />
      ) : (
        <Tapping admitted={admitted} arrive={arrive} now={now} />
      )}
    </>
  )
}
