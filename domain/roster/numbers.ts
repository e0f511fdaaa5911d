/** A mobile number, or that of an identity card, however it is spaced: no text of a roster may hold one. */
const personal = /(?<!\d)(?:1[3-9](?:[ -]?\d){9}|\d(?:[ -]?\d){16}[ -]?[\dXx])(?!\d)/g

export const holdsNumber = (text: string): boolean => text.search(personal) >= 0

/** The same text with every such number struck out. */
export const withoutNumbers = (text: string): string => text.replace(personal, '…')
