import { PNG } from 'pngjs'
import { cleanPng, cleanWebp } from '../../../cloudfunctions/minutes/file/chunks'
import { cleanJpeg } from '../../../cloudfunctions/minutes/file/jpeg'
import { orientationIn } from '../../../cloudfunctions/minutes/file/orientation'
import { exif, photo, png, segment, toldPng, webp, photoWith } from './pictures'

const text = (words: string): Buffer => Buffer.from(words)
const plain = cleanJpeg(photo)!

describe('JPEG — the picture, and nothing beside it', () => {
  it.each([
    ['where and when it was taken', [exif(1)]],
    ['what an editor wrote (XMP)', [segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0GPS'))]],
    ['captions and places (IPTC)', [segment(0xed, text('Photoshop 3.0\0GPS'))]],
    ['more pictures (MPF)', [segment(0xe2, text('MPF\0GPS'))]],
    ['a comment', [segment(0xfe, text('GPS'))]],
    ['bytes that only fill', [Buffer.from([0xff, 0xff])]],
  ])('%s goes', (_, more) => {
    expect(cleanJpeg(photoWith(more))).toEqual(plain)
  })

  it('what follows its end goes: a film, a second picture', () => {
    expect(cleanJpeg(photoWith([], 'ftypmp42 GPS'))).toEqual(plain)
  })

  it.each([
    ['the colours', segment(0xe2, Buffer.concat([text('ICC_PROFILE\0'), Buffer.from([1, 1])]))],
    ['how they are mixed', segment(0xee, text('Adobe\0d\0\0\0\0\0\u0001'))],
  ])('%s stay', (_, kept) => {
    expect(cleanJpeg(photoWith([kept]))!.includes(kept)).toBe(true)
  })

  it.each([
    [6, false],
    [8, true],
    [2, false],
  ])('which way is up (%i, little-endian %s) is kept, alone', (orientation, little) => {
    const clean = cleanJpeg(photoWith([exif(orientation, little)]))!

    expect(clean).toHaveLength(plain.length + 36)
    expect(orientationIn(clean.subarray(6))).toBe(orientation)
    expect(clean.includes('GPS')).toBe(false)
    expect(cleanJpeg(clean)).toEqual(clean)
  })

  it.each([0, 1, 9])('an orientation of %i says nothing', (orientation) => {
    expect(cleanJpeg(photoWith([exif(orientation)]))).toEqual(plain)
  })

  it('breaks off nowhere without being refused, and never fails', () => {
    for (let length = 0; length < photo.length - 2; length++)
      expect(cleanJpeg(photo.subarray(0, length))).toBeUndefined()
    for (let length = 0; length < 60; length++) {
      const broken = segment(0xe1, exif(6).subarray(4, 4 + length))
      expect([plain.length, plain.length + 36]).toContain(cleanJpeg(photoWith([broken]))!.length)
    }
  })

  it.each([
    ['a beginning and an end', Buffer.from('ffd8ffd9', 'hex')],
    ['its first bytes and noise', Buffer.concat([photo.subarray(0, 3), Buffer.alloc(5_000, 0x41)])],
    [
      'more segments than any camera writes',
      photoWith(Array<Buffer>(10_000).fill(segment(0xfe, Buffer.alloc(0)))),
    ],
    [
      'no picture among its segments',
      Buffer.concat([photo.subarray(0, 2), exif(1), Buffer.from('ffd9', 'hex')]),
    ],
  ])('%s are no photo', (_, bytes) => {
    expect(cleanJpeg(bytes)).toBeUndefined()
  })
})

describe('PNG 与 WebP — the same', () => {
  it('words and places of a PNG go, and what is left is drawn as before', () => {
    expect(cleanPng(toldPng())).toEqual(cleanPng(png()))
    expect(PNG.sync.read(cleanPng(toldPng())!).data).toEqual(PNG.sync.read(png()).data)
    expect(cleanPng(Buffer.concat([png(), text('GPS')]))).toEqual(png())
  })

  it('a PNG that breaks off is refused', () => {
    for (let length = 0; length < png().length; length++)
      expect(cleanPng(png().subarray(0, length))).toBeUndefined()
  })

  it('words and places of a WebP go, and its head says so', () => {
    expect(cleanWebp(webp(['EXIF', 'GPS'], ['XMP ', 'GPS!']))).toEqual(webp())
    expect(cleanWebp(Buffer.concat([webp(), text('GPS')]))).toEqual(webp())
  })

  it('a WebP that breaks off or has no picture is refused', () => {
    for (let length = 0; length < webp().length; length++)
      expect(cleanWebp(webp().subarray(0, length))).toBeUndefined()
    expect(cleanWebp(Buffer.from('RIFF\u0004\0\0\0WEBP'))).toBeUndefined()
  })
})
