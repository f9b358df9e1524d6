'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { isSafeLink, isVideoLink } from '#themes/core/sanitize/url.ts'
import { TextField } from '#ui/field'
import { useStore } from '../../dashboard/client.ts'
import type { ControlProps } from './types.ts'

/** An address: typed, or one of the shop's own. What is not allowed is said and not kept. */
export function LinkControl({ field, value, onChange }: ControlProps<string>) {
  const t = useTranslations('editor')
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const isVideo = field.kind === 'video'
  const isRight = (text: string) => (isVideo ? isVideoLink(text) : isSafeLink(text))
  const places = useLinkPlaces(!isVideo && typed !== null)
  const take = (text: string) => {
    setTyped(text)
    if (isRight(text.trim())) onChange(text.trim())
  }
  const shown = typed ?? value
  return (
    <>
      <TextField
        label={field.label || field.name}
        hint={field.info}
        error={typed !== null && !isRight(typed.trim()) ? t(isVideo ? 'videoWrong' : 'linkWrong') : undefined}
        value={shown}
        maxLength={500}
        placeholder={isVideo ? 'https://www.youtube.com/watch?v=' : '/collections'}
        list={isVideo ? undefined : id}
        onFocus={() => setTyped(value)}
        onChange={(e) => take(e.target.value)}
        onBlur={() => setTyped((now) => (now !== null && isRight(now.trim()) ? null : now))}
      />
      {!isVideo && (
        <datalist id={id}>
          {places.map((place) => (
            <option key={place.url} value={place.url}>
              {place.title}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}

/** Addresses of the shop to choose from, loaded when the field is met. */
function useLinkPlaces(isOn: boolean): { url: string; title: string }[] {
  const t = useTranslations('editor')
  const { api } = useStore()
  const collections = useQuery({ ...api.catalog.listCollections.queryOptions({ input: { limit: 100 } }), enabled: isOn })
  const products = useQuery({ ...api.catalog.listProducts.queryOptions({ input: { limit: 50 } }), enabled: isOn })
  const pages = useQuery({ ...api.content.listPages.queryOptions({ input: { limit: 100 } }), enabled: isOn })
  const blogs = useQuery({ ...api.content.listBlogs.queryOptions(), enabled: isOn })
  return [
    { url: '/', title: t('template.index') },
    { url: '/search', title: t('template.search') },
    { url: '/collections', title: t('template.collections') },
    ...(collections.data?.items ?? []).map((c) => ({ url: `/collections/${c.handle}`, title: c.title })),
    ...(pages.data?.items ?? []).map((p) => ({ url: `/pages/${p.handle}`, title: p.title })),
    ...(blogs.data?.items ?? []).map((b) => ({ url: `/blogs/${b.handle}`, title: b.title })),
    ...(products.data?.items ?? []).map((p) => ({ url: `/products/${p.handle}`, title: p.title })),
  ]
}
