export default definePageConfig({
  navigationBarTitleText: '更正申请',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
