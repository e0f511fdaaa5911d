import { Action } from '../../components/Action'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '../../api/use-me'
import { useFresh } from '../../api/use-shown'
import { BindForm } from '../../components/BindForm'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goHome } from '../../components/paths'
import { Refusal } from '../../components/Refusal'

export default function BindPage() {
  const { data, error, refetch } = useMe()
  useFresh(refetch)
  const [justNow, setJustNow] = useState(false)
  return (
    <Page title="绑定党员身份">
      {data?.me ? (
        <Notice
          title={justNow ? `绑定成功：${data.me.name}同志` : `您已绑定为${data.me.name}同志`}
          hint={justNow ? '以后扫码就能签到。' : '如果不是您本人，请联系支部书记。'}
        >
          <Action look="primary" onTap={goHome}>
            回首页
          </Action>
        </Notice>
      ) : data ? (
        <View className="card">
          <BindForm onBound={() => setJustNow(true)} />
        </View>
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={1} />
      )}
    </Page>
  )
}
