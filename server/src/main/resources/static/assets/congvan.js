/*
 * Keyboard, forms that lose nothing, and progress words. Pages are complete without this file.
 */
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

/* keys ------------------------------------------------------------------------------------------------------- */
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.metaKey) return;
  if (event.ctrlKey) {
    if (event.key === "Enter") document.querySelector("form[data-ctrl-enter]")?.requestSubmit(document.querySelector("form[data-ctrl-enter] .btn-primary"));
    return;
  }
  if (typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("q")?.focus();
  } else if (event.key === "j" || event.key === "k") {
    moveRow(event.key === "j" ? 1 : -1);
  } else if (event.key === "Enter" && event.target === document.body) {
    document.querySelector(".queue tr.is-here a.what")?.click();
  } else if (/^[a-z]$/.test(event.key)) {
    const act = document.querySelector(`[data-key="${event.key}"]`);
    if (act) {
      event.preventDefault();
      act.click();
    }
  }
});

function moveRow(step) {
  const rows = [...document.querySelectorAll(".queue[data-rows] tbody tr")];
  if (!rows.length) return;
  const here = rows.findIndex((row) => row.classList.contains("is-here"));
  const next = rows[Math.max(0, Math.min(rows.length - 1, here + step))] || rows[0];
  rows.forEach((row) => row.classList.toggle("is-here", row === next));
  const link = next.querySelector("a.what");
  link?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

/* whoever says that he has read a document chooses it for signing ---------------------------------------------------- */
document.querySelectorAll("[data-read-picks]").forEach((read) =>
  read.addEventListener("change", () => {
    const pick = read.closest("tr").querySelector("input[name=document]");
    pick.checked = read.checked;
  }),
);

/* CSRF token on htmx requests ---------------------------------------------------------------------------------- */
document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});

/* the menu's counters live, as long as somebody looks ---------------------------------------------------------------- */
setInterval(() => {
  if (document.visibilityState === "visible") document.body.dispatchEvent(new CustomEvent("counters-due"));
}, 45000);

/* forms that lose nothing: what was typed stays in this browser until the server has taken it --------------------- */
const KEPT = "congvan.kept:";
document.querySelectorAll("form[data-kept]").forEach((form) => {
  const key = KEPT + form.dataset.kept;
  const kept = read(key);
  const fresh = form.dataset.fresh === "true";
  if (kept && fresh) {
    for (const [name, values] of Object.entries(kept.values)) fill(form, name, values);
    const note = form.querySelector("[data-kept-note]");
    if (note) {
      note.hidden = false;
      note.querySelector("time").textContent = kept.at;
    }
  }
  let later;
  const keep = () => {
    clearTimeout(later);
    later = setTimeout(() => {
      const values = {};
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string" && name !== "_csrf") (values[name] ??= []).push(value);
      }
      const at = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
      localStorage.setItem(key, JSON.stringify({ at, values }));
      const saved = form.querySelector("[data-saved]");
      if (saved) {
        saved.hidden = false;
        saved.querySelector("time").textContent = at;
      }
    }, 400);
  };
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.querySelector("[data-forget]")?.addEventListener("click", () => localStorage.removeItem(key));
});
document.querySelectorAll("[data-kept-done]").forEach((done) => localStorage.removeItem(KEPT + done.dataset.keptDone));

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function fill(form, name, values) {
  const fields = [...form.elements].filter((field) => field.name === name && field.type !== "file");
  fields.forEach((field, index) => {
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else if (field.type !== "hidden" && values[Math.min(index, values.length - 1)] !== undefined) field.value = values[index] ?? field.value;
  });
  fields[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}

/* a choice that changes other choices (authority → signers) is asked of the server --------------------------------- */
document.querySelectorAll("[data-filter-by]").forEach((list) => {
  const by = document.querySelector(list.dataset.filterBy);
  const options = [...list.options];
  const narrow = () => {
    const chosen = list.value;
    const fits = options.filter((option) => !option.dataset.of || option.dataset.of === by.value);
    list.replaceChildren(...fits);
    list.value = fits.some((option) => option.value === chosen) ? chosen : (fits[0]?.value ?? "");
  };
  by?.addEventListener("change", narrow);
  if (by) narrow();
});

/* filtering a long list of tick boxes ------------------------------------------------------------------------------ */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
document.querySelectorAll("[data-narrows]").forEach((input) => {
  const rows = [...document.querySelectorAll(input.dataset.narrows)];
  input.addEventListener("input", () => {
    const wanted = plain(input.value);
    rows.forEach((row) => (row.hidden = !plain(row.textContent).includes(wanted) && !row.querySelector(":checked")));
  });
});

/* recipients: Enter ticks the first that is found, a group ticks its members -------------------------------------------- */
document.querySelectorAll("[data-enter-ticks]").forEach((input) => {
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const found = [...document.querySelectorAll(input.dataset.narrows)].find((row) => !row.hidden && !row.querySelector(":checked"));
    if (!found || !input.value.trim()) return;
    found.querySelector("input").checked = true;
    found.parentNode.prepend(found);
    input.value = "";
    input.dispatchEvent(new Event("input"));
  });
});
document.querySelectorAll("[data-ticks]").forEach((button) => {
  button.addEventListener("click", () => {
    const form = button.closest("form");
    button.dataset.ticks.split("\n").forEach((word) => {
      const box = [...form.querySelectorAll("input[name=recipients]")].find((one) => one.value === word);
      if (box) {
        box.checked = true;
        box.closest("label").parentNode.prepend(box.closest("label"));
      } else if (word.startsWith("outside:")) {
        const lines = form.querySelector("textarea[name=outside]");
        const line = word.slice("outside:".length);
        if (!lines.value.split("\n").includes(line)) lines.value = lines.value ? `${lines.value}\n${line}` : line;
      }
    });
    button.setAttribute("aria-pressed", "true");
  });
});

/* dates typed as ddmm ------------------------------------------------------------------------------------------------ */
document.querySelectorAll("input[data-day]").forEach((input) => {
  input.addEventListener("change", () => {
    const digits = input.value.replace(/\D/g, "");
    const year = new Date().getFullYear();
    if (digits.length === 4) input.value = `${digits.slice(0, 2)}/${digits.slice(2)}/${year}`;
    else if (digits.length === 6) input.value = `${digits.slice(0, 2)}/${digits.slice(2, 4)}/20${digits.slice(4)}`;
    else if (digits.length === 8) input.value = `${digits.slice(0, 2)}/${digits.slice(2, 4)}/${digits.slice(4)}`;
  });
});

/* long work says what it does, and cannot be sent twice ----------------------------------------------------------- */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  const words = form.dataset.busy;
  const button = event.submitter;
  if (words && button) {
    const line = document.createElement("p");
    line.className = "busy";
    line.setAttribute("role", "status");
    line.textContent = words;
    button.after(line);
  }
  setTimeout(() => button?.setAttribute("aria-disabled", "true"));
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

/* ready phrases ------------------------------------------------------------------------------------------------------ */
document.querySelectorAll("[data-phrase]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const text = document.querySelector(button.dataset.phrase);
    text.value = text.value.trim() ? text.value.trim() + " " + button.textContent.trim() : button.textContent.trim();
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
});

document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.copied;
  });
});
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
document.querySelector("[data-focus-first] .is-wrong :is(input, select, textarea)")?.focus();

/* whether a file on this computer is the one that was turned away: it is read here and never sent -------------------- */
document.querySelectorAll("[data-same-file]").forEach((place) => {
  if (!globalThis.crypto?.subtle) return;
  place.hidden = false;
  place.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    const digest = file && new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const hex = digest && [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    place.querySelector("[data-same]").hidden = hex !== place.dataset.digest;
    place.querySelector("[data-other]").hidden = !hex || hex === place.dataset.digest;
  });
});

/* a form with files stays on the page until the server has taken it: no file has to be chosen twice ---------------- */
document.querySelectorAll("form[data-stays]").forEach((form) => {
  form.addEventListener("submit", async (event) => {
    if (event.submitter?.hasAttribute("data-leaves")) return;
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "true";
    const button = event.submitter;
    const busy = document.createElement("span");
    busy.className = "busy";
    busy.setAttribute("role", "status");
    busy.textContent = form.dataset.busy;
    button?.after(busy);
    clearMistakes(form);
    try {
      const response = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      const answer = await response.json();
      if (answer.next) {
        localStorage.removeItem(KEPT + form.dataset.kept);
        window.location.assign(answer.next);
        return;
      }
      showMistakes(form, answer.reasons ?? [{ code: "", sentence: answer.detail ?? answer.title, values: {} }]);
    } catch {
      form.submit();
    } finally {
      delete form.dataset.sending;
      busy.remove();
    }
  });
});

function clearMistakes(form) {
  form.querySelectorAll("[data-mistakes]").forEach((place) => place.replaceChildren());
  form.querySelectorAll(".is-wrong").forEach((field) => field.classList.remove("is-wrong"));
}

function showMistakes(form, reasons) {
  form.querySelector("#mistakes-form").hidden = false;
  for (const reason of reasons) {
    const place = placeOf(form, reason);
    place.closest(".field")?.classList.add("is-wrong");
    place.closest("[data-when-mistaken]")?.removeAttribute("hidden");
    const line = document.createElement("p");
    line.className = "error";
    line.textContent = reason.sentence;
    if (reason.see) {
      const more = document.createElement("a");
      more.href = reason.see;
      more.textContent = form.dataset.see;
      line.append(" ", more);
    }
    place.append(line);
  }
  form.querySelector(".is-wrong :is(input, select, textarea)")?.focus({ preventScroll: true });
  // Beside a document only its panel moves, never the shell around it.
  form.querySelector("#mistakes-form").scrollIntoView({ block: form.closest(".desk-scroll") ? "nearest" : "start" });
}

// A field is `issuedOn` in the form and `issued-on` in a reason.
const same = (one, other) => one.replaceAll("-", "").toLowerCase() === other.replaceAll("-", "").toLowerCase();

function placeOf(form, reason) {
  const places = [...form.querySelectorAll("[data-mistakes]")];
  const field = (reason.values?.field ?? "").split(".").pop();
  return (
    places.find((place) => same(place.dataset.mistakes, field)) ??
    places.find((place) => (place.dataset.codes ?? "").split(" ").some((code) => code && reason.code.startsWith(code))) ??
    places.find((place) => place.dataset.mistakes === "form")
  );
}
