export default definePageConfig({
  navigationBarTitleText: '入党申请人',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
