import { Picture } from '../picture.tsx'
import type { Picture as PictureData } from '../types.ts'
import { Blank } from './common.tsx'

type Props = { title: string; pictures: PictureData[]; hasCaptions?: boolean }

/** Pictures of a product: side by side where there is room, swiped with a counter on a phone. */
export function Gallery({ title, pictures, hasCaptions = false }: Props) {
  return (
    <product-gallery class="gallery-wrap">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls must be reachable by keyboard */}
      <div className="gallery" role="region" aria-label={`Pictures of ${title}`} tabIndex={0}>
        {pictures.map((p, i) => (
          <figure key={p.hash}>
            <Picture picture={p} sizes={i === 0 ? '(min-width: 60rem) 55vw, 88vw' : '(min-width: 60rem) 27vw, 88vw'} isPriority={i === 0} />
            {hasCaptions && p.alt && p.alt !== title && <figcaption>{p.alt}</figcaption>}
          </figure>
        ))}
        {!pictures.length && (
          <figure aria-hidden="true">
            <Blank title={title} />
          </figure>
        )}
      </div>
      {pictures.length > 1 && (
        <span className="gallery-count" aria-hidden="true">
          1 / {pictures.length}
        </span>
      )}
    </product-gallery>
  )
}
