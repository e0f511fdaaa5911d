import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OrganizationId } from '#types/organization'
import { useOrganization } from '../../api/use-organization'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { NobodyNamed } from '../../components/NobodyNamed'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'
import { Checked } from './Checked'
import { Running } from './Running'
import { Template } from './Template'
import { useRead, useUnderWay } from './useImport'
import './index.scss'

export default function ImportPage() {
  const { branch } = useRouter().params
  return <Page title="导入名册">{branch ? <Import branch={branch} /> : <NobodyNamed />}</Page>
}

function Import({ branch }: { branch: OrganizationId }) {
  const { data, error, refetch } = useUnderWay(branch)
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading rows={2} />
  const state = data.import
  if (!state) return <Begin branch={branch} />
  return state.state === 'checked' ? (
    <Checked key={state.import} branch={branch} state={state} />
  ) : (
    <Running key={state.import} branch={branch} state={state} />
  )
}

function Begin({ branch }: { branch: OrganizationId }) {
  const name = useOrganization(branch).data?.here.name
  const read = useRead(branch)
  return (
    <View className="card">
      <Text className="import__title">{name ? `导入到${name}` : '导入名册'}</Text>
      <Text>
        平时用的名册就可以：Excel（.xlsx）或
        .csv，第一行可以是标题。先检查、再由您确认；确认以前，名册一个字也不会改。
      </Text>
      <Text className="import__small">
        身份证号、住址、工资等不会读入；建议上传前先删去这些列。
        {process.env.TARO_ENV === 'weapp' && '文件请先发到微信里（如文件传输助手），再从聊天记录中选择。'}
      </Text>
      {read.error && <Wrong error={read.error} />}
      <Action look="primary" sending={read.isPending} onTap={() => read.mutate()}>
        {read.isPending ? '正在上传并检查' : '选择文件'}
      </Action>
      <Template />
    </View>
  )
}
