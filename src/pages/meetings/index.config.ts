export default definePageConfig({
  navigationBarTitleText: '全部会议',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
