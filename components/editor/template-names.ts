'use client'
import { useTranslations } from 'next-intl'

const kinds = [
  'index',
  'product',
  'collection',
  'collections',
  'search',
  'cart',
  'page',
  'blog',
  'article',
  'account',
  'policy',
  'password',
  '404',
] as const
type Kind = (typeof kinds)[number]
const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

/** `product` of `templates/product.gift`. */
export const kindOf = (name: string) => name.replace('templates/', '').split('.')[0] ?? ''

/** How people call a template: `templates/product.gift` is "Product, gift". */
export function useTemplateName() {
  const t = useTranslations('editor')
  return (name: string) => {
    const [kind = '', suffix] = name.replace('templates/', '').split('.')
    const base = isKind(kind) ? t(`template.${kind}`) : kind
    return suffix ? `${base}, ${suffix.replaceAll('-', ' ')}` : base
  }
}
