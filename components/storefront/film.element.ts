// A film is loaded from elsewhere only when somebody presses play.
class FilmFrame extends HTMLElement {
  connectedCallback() {
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      const frame = document.createElement('iframe')
      frame.src = `${this.dataset.player}${this.dataset.player?.includes('?') ? '&' : '?'}autoplay=1`
      frame.title = this.dataset.title ?? ''
      frame.allow = 'autoplay; fullscreen; picture-in-picture'
      frame.referrerPolicy = 'strict-origin-when-cross-origin'
      this.replaceChildren(frame)
      frame.focus()
    })
  }
}
customElements.define('film-frame', FilmFrame)
