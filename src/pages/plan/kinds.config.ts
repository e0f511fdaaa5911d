export default definePageConfig({ navigationBarTitleText: '自己的会议种类' })
