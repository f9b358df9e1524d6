/** A field that nobody sees; who fills it in is no person. */
export const HoneyPot = () => (
  <p className="visually-hidden" aria-hidden="true">
    <label>
      Leave this empty <input name="website" tabIndex={-1} autoComplete="off" />
    </label>
  </p>
)
