/** <softmax-lab>: the lab in a frame of the element's size. Attributes: see docs/embedding. */
const QUERY = ['data', 'eta', 't', 'view', 'lang', 'theme', 'hide'];
let labs = 0;

class SoftmaxLab extends HTMLElement {
  static observedAttributes = ['src', 'lesson', 'scene', ...QUERY];
  #frame = document.createElement('iframe');

  connectedCallback() {
    if (!this.style.display) this.style.display = 'block';
    this.#frame.style.cssText = 'border:0;width:100%;height:100%;min-height:24rem';
    this.#frame.name = this.#frame.title ||= this.title || `Softmax Lab ${++labs}`;
    this.#frame.allow = 'fullscreen';
    this.append(this.#frame);
    this.#load();
    addEventListener('message', this.#hear);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(name, old, value) {
    if (!this.isConnected || old === null || old === value) return;
    const number = name === 'eta' || name === 't';
    if (QUERY.includes(name)) this.send('set', { [name]: number ? Number(value) : value });
    else this.#load();
  }

  /** Asks the lab: see there. */
  send(method, args) {
    this.#frame.contentWindow?.postMessage({ type: 'softmax-lab', method, args }, '*');
  }

  #load() {
    const url = new URL(this.getAttribute('src') ?? '.', document.baseURI);
    url.searchParams.set('embed', '');
    for (const name of QUERY) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
    const lesson = this.getAttribute('lesson');
    if (lesson) url.hash = `lesson=${lesson}&scene=${this.getAttribute('scene') ?? 1}`;
    this.#frame.src = url;
  }

  #hear = ({ source, data }) => {
    if (source !== this.#frame.contentWindow || data?.type !== 'softmax-lab') return;
    this.dispatchEvent(new CustomEvent(`lab-${data.event}`, { detail: data, bubbles: true }));
    // The first word tells the lab where to send its own.
    if (data.event === 'ready') this.send('set', {});
  };
}

customElements.define('softmax-lab', SoftmaxLab);
