export default definePageConfig({
  navigationBarTitleText: '补学',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
