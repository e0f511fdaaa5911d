import { Button } from '@nutui/nutui-react-taro'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Page } from '../../components/Page'
import './index.scss'

export default function Home() {
  const [count, setCount] = useState(0)
  return (
    <Page>
      <View className="home">
        <Text className="home__count">已点 {count} 次</Text>
        <Button type="primary" size="large" block onClick={() => setCount(count + 1)}>
          点一下
        </Button>
      </View>
    </Page>
  )
}
