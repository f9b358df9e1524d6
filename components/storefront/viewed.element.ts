// Products that were looked at in this browser. The list never leaves it but for the cards that are asked for.
const key = 'viewed'
const read = (): string[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}
const now = document.querySelector<HTMLElement>('[data-product-id]')?.dataset.productId
if (now)
  try {
    localStorage.setItem(key, JSON.stringify([now, ...read().filter((id) => id !== now)].slice(0, 12)))
  } catch {
    // a browser that keeps nothing shows nothing
  }

class ViewedProducts extends HTMLElement {
  async connectedCallback() {
    const ids = read()
      .filter((id) => id !== now)
      .slice(0, Number(this.dataset.limit) || 4)
    if (!ids.length) return
    const answer = await fetch(`/cards?ids=${ids.join(',')}`).catch(() => null)
    const html = answer?.ok ? await answer.text() : ''
    const section = this.closest('section')
    if (!html || !section) return
    this.innerHTML = html
    section.hidden = false
    section.removeAttribute('data-empty')
  }
}
customElements.define('viewed-products', ViewedProducts)
