/** Where a picture is missing its first letter stands. */
export const Blank = ({ title }: { title: string }) => (
  <span className="blank" aria-hidden="true">
    {[...title][0]?.toUpperCase()}
  </span>
)

/** Merchants' rich text was cleaned when it was saved. */
export const RichText = ({ html, className = 'rte' }: { html: string; className?: string }) =>
  html ? <div className={className} dangerouslySetInnerHTML={{ __html: html }} /> : null

/** A section that is not filled yet says what belongs into it, so that it can be found and clicked: in the editor, shoppers do not see it. */
export const EmptySection = ({ type, text }: { type: string; text: string }) => (
  <section className="section" data-section={type} data-empty="" hidden>
    <div className="wrap">
      <p className="soft">{text}</p>
    </div>
  </section>
)
