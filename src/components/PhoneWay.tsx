import { Button } from '@nutui/nutui-react-taro'
import type { ButtonProps } from '@tarojs/components'

export type PhoneWayProps = {
  sending: boolean
  /** What WeChat hands over for the number; the number itself only the server learns. */
  onCode: (code: string) => void
  /** The person said no, or this WeChat or this account may not be asked. */
  onNone: () => void
}

/** WeChat's own button for the phone number: it asks the person before it says anything. */
export const PhoneWay = ({ sending, onCode, onNone }: PhoneWayProps) => {
  const answered: ButtonProps['onGetPhoneNumber'] = ({ detail: { code } }) => (code ? onCode(code) : onNone())
  return (
    <Button
      className="action action--primary"
      type="primary"
      size="large"
      block
      loading={sending}
      disabled={sending}
      openType="getPhoneNumber"
      onGetPhoneNumber={answered}
    >
      用手机号绑定
    </Button>
  )
}
