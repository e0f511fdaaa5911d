export default definePageConfig({
  navigationBarTitleText: '会议日历',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
