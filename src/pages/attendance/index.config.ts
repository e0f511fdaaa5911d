export default definePageConfig({
  navigationBarTitleText: '会议和签到',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
