import { Text, View } from '@tarojs/components'
import { Page } from '../../components/Page'
import './index.scss'

const parts = [
  [
    '我们记什么',
    '您的姓名、所在党支部和党小组、是正式党员还是预备党员、所任职务；名册上的手机号（加密保存）；您参加会议的签到时间、方式和结果（按时、迟到、请假、缺席、列席），以及由谁登记、改过什么。',
  ],
  [
    '用来做什么',
    '只用于本单位的党务工作：会议签到、统计应到实到、核对法定人数。不排名，不计打开次数和停留时间，不据此自动处理任何人。',
  ],
  [
    '我们不要什么',
    '不要位置、人脸、通讯录、相册和身份证号。绑定时可以由微信提供手机号，只用来认出您是名册上的哪一位；不愿意提供，可以用绑定码。扫码时微信会打开相机，画面由微信处理，我们只收到码的内容。',
  ],
  [
    '谁看得到',
    '本人看得到自己的记录和会议的总人数；本支部书记、委员，本组组长和上级党组织看得到所辖会议的名单。其他人看不到。',
  ],
  ['存在哪里', '存在本单位开通的微信云开发环境里，由本单位管理，不提供给第三方。'],
  [
    '您可以做什么',
    '查看自己的签到；发现有误，请主持人或支部书记更正，改动会留下记录；要解除微信绑定或删除数据，请联系支部书记。',
  ],
] as const

export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <View className="privacy">
        {parts.map(([heading, words]) => (
          <View key={heading} className="privacy__part">
            <Text className="privacy__heading">{heading}</Text>
            <Text>{words}</Text>
          </View>
        ))}
      </View>
    </Page>
  )
}
