/** Who is in the branch of SC01, and when. */
export const year = 2025
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
export const groups = ['group-1', 'group-2', 'group-3']

export const committee = ['M01', 'M02', 'M03', 'M04', 'M05']
export const others = Array.from({ length: 15 }, (_, index) => `M${String(index + 6).padStart(2, '0')}`)
export const transferredIn = 'M21'
export const [firstProbationer, secondProbationer] = ['P01', 'P02']
export const everyone = [...committee, ...others, transferredIn, firstProbationer, secondProbationer]
