export default definePageConfig({
  navigationBarTitleText: '会议安排',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
