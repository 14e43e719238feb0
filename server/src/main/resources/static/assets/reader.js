/*
 * The reading pane: shows a PDF page by page, with thumbnails, zoom and, where asked, the places of number, date,
 * signature and seal over the page. Everything else on the page works without it; the file itself is one link away.
 */
const pane = document.querySelector("[data-reader]");
if (pane) open(pane);

async function open(pane) {
  const pages = pane.querySelector("[data-pages]");
  const thumbs = pane.querySelector("[data-thumbs]");
  const wait = pane.querySelector("[data-wait]");
  try {
    const pdfjs = await import(pane.dataset.pdfjs);
    pdfjs.GlobalWorkerOptions.workerSrc = pane.dataset.worker;
    const task = pdfjs.getDocument({
      url: pane.dataset.src,
      isEvalSupported: false,
      useSystemFonts: true,
      useWorkerFetch: false,
      WasmFactory: decoders(pane),
    });
    const file = await task.promise;
    const reader = new Reader(pdfjs, pane, pages, thumbs, file);
    await reader.layOut();
    wait.remove();
    pane.querySelectorAll("[data-needs-script]").forEach((tool) => (tool.hidden = false));
    pane.dataset.ready = "true";
  } catch (failure) {
    wait.firstChild.textContent = pane.dataset.failed + " ";
    pane.dataset.ready = "failed";
    console.warn("reader", failure);
  }
}

/* Scans packed as JBIG2 or JPEG 2000 need a decoder each, which is fetched only for them. */
function decoders(pane) {
  return class {
    async fetch({ filename }) {
      const answer = await fetch(pane.dataset[filename.replace(".wasm", "")]);
      return new Uint8Array(await answer.arrayBuffer());
    }
  };
}

class Reader {
  constructor(pdfjs, pane, pages, thumbs, file) {
    Object.assign(this, { pdfjs, pane, pages, thumbs, file, zoom: 1, frames: [] });
    this.places = pane.dataset.places ? JSON.parse(pane.dataset.places) : [];
    pane.querySelector("[data-zoom=in]")?.addEventListener("click", () => this.zoomBy(1.2));
    pane.querySelector("[data-zoom=out]")?.addEventListener("click", () => this.zoomBy(1 / 1.2));
    pane.querySelector("[data-show-places]")?.addEventListener("change", (event) => {
      pages.classList.toggle("hide-places", !event.target.checked);
    });
    document.querySelectorAll("[data-shows-place]").forEach((link) => {
      link.addEventListener("click", (event) => this.point(event, link));
    });
    this.watch = new IntersectionObserver((seen) => seen.forEach((entry) => this.seen(entry)), {
      root: pages,
      rootMargin: "400px 0px",
    });
    let resized;
    new ResizeObserver(() => {
      clearTimeout(resized);
      resized = setTimeout(() => this.fit(), 120);
    }).observe(pages);
    pages.addEventListener("scroll", () => this.markCurrent(), { passive: true });
  }

  async layOut() {
    const first = await this.file.getPage(1);
    const size = first.getViewport({ scale: 1 });
    for (let number = 1; number <= this.file.numPages; number++) {
      const frame = document.createElement("div");
      frame.className = "reading-sheet";
      frame.id = "page-" + number;
      frame.dataset.number = number;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", this.pane.dataset.pageLabel + " " + number);
      this.pages.append(frame);
      this.frames.push({ frame, number, size, drawnAt: 0 });
      if (this.thumbs) this.thumbs.append(this.thumb(number));
    }
    this.fit();
    this.frames.forEach(({ frame }) => this.watch.observe(frame));
    await this.draw(this.frames[0]);
    const here = this.places.find((place) => place.here);
    if (here) this.showPlace(here);
    else if (this.places[0]) this.show(this.frames[this.places[0].page]?.frame);
    this.markCurrent();
  }

  /* scrolls the pane only, never the page around it */
  show(frame) {
    if (frame) this.pages.scrollTop = frame.offsetTop - this.pages.offsetTop - 8;
  }

  /* the place a little below the top of the pane, so that what stands around it is seen too */
  showPlace(place) {
    const item = this.frames[place.page];
    if (!item) return;
    const down = (item.size.height - place.y - place.height) * this.scaleOf(item);
    this.pages.scrollTop = item.frame.offsetTop - this.pages.offsetTop + down - this.pages.clientHeight / 4;
  }

  /* a finding beside the page points at its place; where the pane is not shown, the link opens it */
  point(event, link) {
    const place = this.places[Number(link.dataset.showsPlace)];
    if (!place || this.pane.offsetParent === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.places.forEach((other) => (other.here = other === place));
    this.pages.querySelectorAll(".place").forEach((box) => box.classList.toggle("is-here", box.dataset.index === link.dataset.showsPlace));
    document.querySelectorAll("[data-shows-place]").forEach((other) => other.removeAttribute("aria-current"));
    link.setAttribute("aria-current", "true");
    this.showPlace(place);
    const shown = document.querySelector("[data-shown]");
    if (shown) shown.textContent = shown.dataset.words;
  }

  thumb(number) {
    const link = document.createElement("a");
    link.href = "#page-" + number;
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    link.append(canvas, document.createTextNode(number));
    link.setAttribute("aria-label", this.pane.dataset.pageLabel + " " + number);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.show(this.frames[number - 1].frame);
      this.pages.focus({ preventScroll: true });
    });
    new IntersectionObserver((seen, watch) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      this.paint(number, canvas, 84);
    }).observe(canvas);
    return link;
  }

  async paint(number, canvas, width) {
    const page = await this.file.getPage(number);
    const unscaled = page.getViewport({ scale: 1 });
    const dense = Math.min(window.devicePixelRatio || 1, 2);
    const viewport = page.getViewport({ scale: (width / unscaled.width) * dense });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
  }

  scaleOf(item) {
    const room = Math.max(280, this.pages.clientWidth - this.paddingOf());
    return (Math.min(room, 980) / item.size.width) * this.zoom;
  }

  paddingOf() {
    const style = getComputedStyle(this.pages);
    return parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  }

  fit() {
    this.frames.forEach((item) => {
      const scale = this.scaleOf(item);
      item.frame.style.width = item.size.width * scale + "px";
      item.frame.style.height = item.size.height * scale + "px";
      if (item.drawnAt && Math.abs(item.drawnAt - scale) > 0.01) this.draw(item);
    });
    const now = this.pane.querySelector("[data-zoom-now]");
    if (now) now.textContent = Math.round(this.zoom * 100) + "%";
  }

  zoomBy(factor) {
    this.zoom = Math.min(4, Math.max(0.5, this.zoom * factor));
    this.fit();
  }

  seen(entry) {
    const item = this.frames[Number(entry.target.dataset.number) - 1];
    if (entry.isIntersecting && !item.drawnAt) this.draw(item);
  }

  async draw(item) {
    const scale = this.scaleOf(item);
    item.drawnAt = scale;
    const page = await this.file.getPage(item.number);
    item.size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale });
    const dense = Math.min(window.devicePixelRatio || 1, 2);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * dense);
    canvas.height = Math.floor(viewport.height * dense);
    canvas.setAttribute("aria-hidden", "true");
    await page.render({ canvas, viewport: page.getViewport({ scale: scale * dense }) }).promise;
    if (item.drawnAt !== scale) return;
    const text = document.createElement("div");
    text.className = "reading-text";
    text.style.setProperty("--total-scale-factor", scale);
    const layer = new this.pdfjs.TextLayer({ textContentSource: await page.getTextContent(), container: text, viewport });
    await layer.render();
    item.frame.style.width = viewport.width + "px";
    item.frame.style.height = viewport.height + "px";
    item.frame.replaceChildren(canvas, text, ...this.placesOn(item, scale));
    item.frame.dataset.drawn = "true";
  }

  placesOn(item, scale) {
    return this.places
      .filter((place) => place.page === item.number - 1)
      .map((place) => this.placeBox(place, item, scale));
  }

  placeBox(place, item, scale) {
    const box = document.createElement(this.pane.dataset.movable === "true" && place.field ? "button" : "div");
    box.className = "place place-" + place.kind + (place.here ? " is-here" : "");
    box.dataset.index = this.places.indexOf(place);
    const set = () => {
      box.style.left = place.x * scale + "px";
      box.style.top = (item.size.height - place.y - place.height) * scale + "px";
      box.style.width = place.width * scale + "px";
      box.style.height = place.height * scale + "px";
    };
    set();
    const tag = document.createElement("span");
    tag.className = "place-tag";
    tag.textContent = place.label;
    box.append(tag);
    if (place.value) {
      const value = document.createElement("span");
      value.className = place.field === "NUMBER" ? "place-value is-right" : "place-value";
      value.style.fontSize = (place.fontSize || 13) * scale + "px";
      value.textContent = place.value;
      box.append(value);
    }
    if (box.tagName === "BUTTON") {
      box.type = "button";
      this.makeMovable(box, place, item, scale, set);
    }
    return box;
  }

  makeMovable(box, place, item, scale, set) {
    const moved = (dx, dy) => {
      place.x = Math.max(0, Math.min(item.size.width - place.width, place.x + dx));
      place.y = Math.max(0, Math.min(item.size.height - place.height, place.y + dy));
      set();
      document.querySelectorAll(`[data-place="${place.field}"]`).forEach((input) => {
        input.value = [place.page, place.x, place.y, place.width, place.height].map((n) => Math.round(n * 100) / 100).join(" ");
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
    };
    box.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 10 : 1;
      const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key];
      if (!way) return;
      event.preventDefault();
      moved(...way);
    });
    box.addEventListener("pointerdown", (down) => {
      box.setPointerCapture(down.pointerId);
      let at = [down.clientX, down.clientY];
      const move = (event) => {
        moved((event.clientX - at[0]) / scale, (at[1] - event.clientY) / scale);
        at = [event.clientX, event.clientY];
      };
      box.addEventListener("pointermove", move);
      box.addEventListener("pointerup", () => box.removeEventListener("pointermove", move), { once: true });
    });
  }

  markCurrent() {
    if (!this.thumbs) return;
    const top = this.pages.scrollTop + this.pages.clientHeight / 3;
    const current = this.frames.filter(({ frame }) => frame.offsetTop - this.pages.offsetTop <= top).pop() || this.frames[0];
    [...this.thumbs.children].forEach((link, index) => {
      if (index === current.number - 1) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }
}
