// What is left of an offer, by the server's clock: a page may be kept for an hour, and a shopper's clock may be wrong.
const sizes: Record<string, number> = { days: 86_400, hours: 3_600, minutes: 60, seconds: 1 }
let offset: Promise<number> | undefined
const serverOffset = () =>
  (offset ??= fetch('/robots.txt', { method: 'HEAD', cache: 'no-store' })
    .then((r) => (Date.parse(r.headers.get('date') ?? '') || Date.now()) - Date.now())
    .catch(() => 0))

class CountDown extends HTMLElement {
  timer = 0
  async connectedCallback() {
    const until = Date.parse(this.dataset.until ?? '')
    if (!this.querySelector('[data-unit]') || !until) return
    const ahead = await serverOffset()
    const tick = () => {
      let left = Math.max(0, Math.floor((until - Date.now() - ahead) / 1_000))
      if (left === 0) return this.end()
      for (const node of this.querySelectorAll<HTMLElement>('[data-unit]')) {
        const size = sizes[node.dataset.unit ?? ''] ?? 1
        const text = String(Math.floor(left / size)).padStart(2, '0')
        left %= size
        if (node.textContent !== text) node.textContent = text
      }
    }
    tick()
    this.timer = window.setInterval(tick, 1_000)
  }
  disconnectedCallback() {
    clearInterval(this.timer)
  }
  end() {
    clearInterval(this.timer)
    if (!this.dataset.over) return this.closest('section')?.remove()
    const words = document.createElement('p')
    words.textContent = this.dataset.over
    this.replaceChildren(words)
    this.parentElement?.querySelector('.button')?.remove()
  }
}
customElements.define('count-down', CountDown)
