import { defineSection, f } from '../define.ts'
import { EmptySection } from '../parts/common.tsx'
import { Picture } from '../picture.tsx'
import { videoPlayer } from '../sanitize/url.ts'

export const video = defineSection({
  type: 'video',
  name: 'Film',
  version: 1,
  settings: f.object({
    heading: f.inlineText('', { label: 'Heading', live: 'text' }),
    video: f.video({ label: 'Film', info: 'On YouTube or Vimeo. Nothing is loaded from there before somebody presses play.' }),
    image: f.image({ label: 'Picture before it plays' }),
    playText: f.inlineText('Play the film', { label: 'Words on the button', live: 'text' }),
  }),
  presets: [{ name: 'Film', category: 'Film' }],
  async render({ settings: s, ctx, live }) {
    const player = videoPlayer(s.video)
    if (!player) return <EmptySection type="video" text="A film stands here. Paste its address." />
    const picture = s.image ? await ctx.picture(s.image) : null
    return (
      <section className="s-section" data-section="video">
        <div className="s-wrap">
          {s.heading && (
            <div className="s-head">
              <h2 className="display display-2xl" {...live('heading')}>
                {s.heading}
              </h2>
            </div>
          )}
          <film-frame class="s-film" data-player={player} data-title={s.heading || s.playText}>
            {picture && <Picture picture={picture} sizes="100vw" alt="" />}
            <a href={s.video} target="_blank" rel="noreferrer">
              <span {...live('playText')}>{s.playText}</span>
            </a>
          </film-frame>
        </div>
      </section>
    )
  },
})
