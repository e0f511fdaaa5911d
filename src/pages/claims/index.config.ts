export default definePageConfig({
  navigationBarTitleText: '绑定申请',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
