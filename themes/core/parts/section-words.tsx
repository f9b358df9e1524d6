type Live = (name: string) => { 'data-live'?: string }
type Props = { heading: string; text?: string; live: Live }

const Heading = ({ heading, live }: Props) => (
  <h2 className="display display-2xl" {...live('heading')}>
    {heading}
  </h2>
)
const Soft = ({ text, live }: Props) =>
  text ? (
    <p className="s-soft" {...live('text')}>
      {text}
    </p>
  ) : null

/** Heading and text of a section, one under the other, beside something else. */
export const SectionWords = (props: Props) => (
  <div className="s-offer-words">
    <Heading {...props} />
    <Soft {...props} />
  </div>
)

/** Heading of a section, and perhaps a text at its other end. Without a heading there is neither. */
export const SectionHead = (props: Props) =>
  props.heading ? (
    <div className="s-head">
      <Heading {...props} />
      <Soft {...props} />
    </div>
  ) : null
