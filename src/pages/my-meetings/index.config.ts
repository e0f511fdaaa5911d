export default definePageConfig({
  navigationBarTitleText: '我的会议',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
