// Before and after: the range input over the pictures says where the line stands.
class CompareSlider extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input')
    input?.addEventListener('input', () => this.style.setProperty('--at', `${input.value}%`))
  }
}
customElements.define('compare-slider', CompareSlider)
