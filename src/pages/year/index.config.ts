export default definePageConfig({
  navigationBarTitleText: '会议年历',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
