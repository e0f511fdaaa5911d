import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MinutesPage } from '#types/minutes'
import { openFile } from '../../api/open-file'
import { Ask } from '../../components/Ask'
import { Tap } from '../../components/Tap'
import { Uploads } from './Uploads'
import { useDetach, useFileLink } from './useMinutes'

type File = MinutesPage['minutes']['files'][number]
type OneProps = { meeting: string; file: File; mayDrop: boolean }

/** Photos and papers of the meeting; none of them is asked for. */
export function Files({ page: { meeting, minutes, may, onPaper } }: { page: MinutesPage }) {
  const { files } = minutes
  const photos = files.filter(({ sort }) => sort === 'photo')
  const papers = files.filter(({ sort }) => sort === 'paper')
  if (files.length === 0 && !may.write) return null
  const one = (file: File) => ({ meeting: meeting.id, file, mayDrop: may.write })
  return (
    <View className="card" id="part-files">
      <Text className="minutes__title">照片和材料</Text>
      {photos.length > 0 && (
        <View className="minutes__photos">
          {photos.map((file, place) => (
            <Photo key={file.id} {...one(file)} name={`照片 ${place + 1}`} />
          ))}
        </View>
      )}
      {papers.map((file) => (
        <Paper key={file.id} {...one(file)} />
      ))}
      {may.write && <Uploads meeting={meeting.id} held={files.length} onPaper={onPaper} />}
    </View>
  )
}

function Photo({ meeting, file, mayDrop, name }: OneProps & { name: string }) {
  const { data, error, refetch } = useFileLink(meeting, file.id)
  return (
    <View className="minutes__photo">
      {data ? (
        <Tap
          label={`看${name}`}
          onTap={() => void Taro.previewImage({ urls: [data.url], current: data.url })}
        >
          <Image className="minutes__image" mode="aspectFill" src={data.url} lazyLoad />
        </Tap>
      ) : (
        <Tap className="minutes__image" disabled={!error} onTap={() => void refetch()}>
          <Text className="minutes__small">{error ? '没有打开，点一下再试' : '正在打开…'}</Text>
        </Tap>
      )}
      <Text className="minutes__small">{file.byName}上传</Text>
      {mayDrop && <Drop meeting={meeting} file={file} name={name} />}
    </View>
  )
}

function Paper({ meeting, file, mayDrop }: OneProps) {
  const { data } = useFileLink(meeting, file.id)
  const name = file.name || '材料'
  return (
    <View className="minutes__paper">
      <Tap
        className="minutes__name"
        label={`打开${name}`}
        disabled={!data}
        onTap={() => data && void openFile(data.url, typeOf(name))}
      >
        <Text className="minutes__link">{name}</Text>
        <Text className="minutes__small">
          {Math.ceil(file.bytes / 1024)} KB，{file.byName}上传
        </Text>
      </Tap>
      {mayDrop && <Drop meeting={meeting} file={file} name={name} />}
    </View>
  )
}

const typeOf = (name: string) =>
  (/\.(xlsx|docx)$/i.exec(name)?.[1]?.toLowerCase() ?? 'pdf') as 'xlsx' | 'docx' | 'pdf'

function Drop({ meeting, file, name }: { meeting: string; file: File; name: string }) {
  const [asking, setAsking] = useState(false)
  const detach = useDetach(meeting, file.id)
  return (
    <>
      <Tap className="minutes__drop" label={`删去${name}`} onTap={() => setAsking(true)}>
        <Text>删去</Text>
      </Tap>
      <Ask
        open={asking}
        title={`删去${name}？`}
        yes="删去"
        no="留着"
        look="danger"
        sending={detach.isPending}
        error={detach.error}
        onYes={() => detach.mutate()}
        onNo={() => setAsking(false)}
      >
        <Text>删去以后不能找回。</Text>
      </Ask>
    </>
  )
}
