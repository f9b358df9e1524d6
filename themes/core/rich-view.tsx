import { Fragment, type ReactNode } from 'react'
import type { RichBlock, RichInline, RichText } from './rich-text.ts'
import { safeLink } from './sanitize/url.ts'

/** A rich text tree as elements; there is no HTML string on the way. */
export const RichView = ({ value, className = 'rte' }: { value: RichText | null; className?: string }) =>
  value?.content.length ? <div className={className}>{value.content.map((block, i) => drawBlock(block, i))}</div> : null

function drawBlock(block: RichBlock, key: number): ReactNode {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.attrs.level}` as 'h2'
      return <Heading key={key}>{drawInline(block.content)}</Heading>
    }
    case 'blockquote':
      return <blockquote key={key}>{block.content.map((p, i) => drawBlock(p, i))}</blockquote>
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      const items = block.content.map((item, i) => <li key={String(i)}>{item.content.map((p, n) => drawBlock(p, n))}</li>)
      return <List key={key}>{items}</List>
    }
    default:
      return <p key={key}>{drawInline(block.content)}</p>
  }
}

const drawInline = (list: RichInline[] = []) =>
  list.map((part, i) => {
    if (part.type === 'hardBreak') return <br key={String(i)} />
    return <Fragment key={String(i)}>{(part.marks ?? []).reduce<ReactNode>((inner, mark) => wrap(mark, inner), part.text)}</Fragment>
  })

type Mark = NonNullable<Extract<RichInline, { type: 'text' }>['marks']>[number]
function wrap(mark: Mark, inner: ReactNode): ReactNode {
  if (mark.type === 'link') return <a href={safeLink(mark.attrs.href)}>{inner}</a>
  const Tag = ({ bold: 'strong', italic: 'em', strike: 's', underline: 'u' } as const)[mark.type]
  return <Tag>{inner}</Tag>
}
