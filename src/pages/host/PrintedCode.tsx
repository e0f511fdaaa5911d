import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Wrong } from '../../components/Wrong'

/** The code that does not change, for a hall without a screen; drawn by WeChat, so asked for only when wanted. */
export function PrintedCode({ meeting }: { meeting: string }) {
  const [wanted, setWanted] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['printed', meeting],
    queryFn: () => call('meetings', 'printedCode', { meeting }),
    enabled: wanted,
    staleTime: Infinity,
  })
  if (!data)
    return (
      <>
        {error && <Wrong error={error} />}
        <Action sending={isFetching} onTap={() => (wanted ? void refetch() : setWanted(true))}>
          打印用的固定码
        </Action>
      </>
    )
  return (
    <View className="card printed">
      <Image
        className="printed__picture"
        src={`data:image/png;base64,${data.png}`}
        showMenuByLongpress
        aria-label="固定码"
      />
      <Text className="host__quiet">长按（电脑上点右键）保存后打印。会议结束前一直有效，只贴在会场里。</Text>
    </View>
  )
}
