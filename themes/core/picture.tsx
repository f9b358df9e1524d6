import type { Picture as PictureData } from './types.ts'

type Props = { picture: PictureData; sizes: string; isPriority?: boolean; className?: string; alt?: string }

const path = (hash: string, width: number, type: string) => `/media/${hash}-${width}.${type}`

/** Its smallest file that a browser's tab is content with. */
export const iconPath = ({ hash, widths }: PictureData) => path(hash, Math.min(...widths), 'webp')

/** Its largest file, for whoever shows the page elsewhere. */
export const sharePath = ({ hash, widths }: PictureData) => path(hash, Math.max(...widths), 'webp')

/** A picture in AVIF and WebP at the widths that exist; width and height keep its place. */
export function Picture({ picture, sizes, isPriority = false, className, alt = picture.alt }: Props) {
  const { hash, widths, width, height, focus } = picture
  const set = (type: string) => widths.map((w) => `${path(hash, w, type)} ${w}w`).join(', ')
  const middle = widths.find((w) => w >= 640) ?? widths.at(-1) ?? 640
  return (
    <picture className={className}>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <img
        src={path(hash, middle, 'webp')}
        srcSet={set('webp')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        decoding="async"
        style={focus ? { objectPosition: `${focus.x}% ${focus.y}%` } : undefined}
        {...(isPriority ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
      />
    </picture>
  )
}
