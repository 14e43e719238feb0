/*
 * Looks for the signing agent on this computer, has the server say what its answers mean, and carries a pairing from
 * the server to the agent.
 */
const place = document.querySelector("[data-device-check]");
if (place) checking(place, await import(place.dataset.signer));

function checking(place, { reached }) {
  const agent = place.dataset.agent;
  const lines = place.querySelector("[data-lines]");
  const looking = place.querySelector("[data-looking]");
  const again = place.querySelector("[data-again]");
  const form = place.querySelector("[data-pair]");
  again.hidden = false;
  again.addEventListener("click", check);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    pair(form);
  });
  check();

  async function check() {
    looking.hidden = false;
    lines.replaceChildren(looking);
    again.disabled = true;
    try {
      const response = await post(place.dataset.checks, await found());
      if (!response.ok) throw new Error("server answered " + response.status);
      lines.innerHTML = await response.text();
      form.hidden = !lines.querySelector('[data-check="pairing"][data-tone="bad"]');
    } catch {
      const line = document.createElement("p");
      line.textContent = place.querySelector('[data-words="lost"]').textContent;
      lines.replaceChildren(line);
    } finally {
      again.disabled = false;
    }
  }

  async function found() {
    const { access, status } = await reached(agent, 8000);
    const device = access === "REACHED" ? await asked("/device").catch(() => null) : null;
    return { access, status, device };
  }

  async function asked(path) {
    const response = await fetch(agent + path, { signal: AbortSignal.timeout(20000) });
    if (!response.ok) throw new Error("agent answered " + response.status);
    return response.json();
  }

  async function pair(form) {
    const says = form.querySelector("[data-says]");
    says.hidden = true;
    try {
      const offer = await (await post(place.dataset.pairing, {})).json();
      const code = form.querySelector("#code").value;
      const taken = await carried({ ...offer, code });
      if (!taken) return say(says, form, "agent-away");
      if (!taken.paired) return say(says, form, "code-wrong");
      const brought = { id: offer.id, computer: taken.computer ?? "", address: new URL(agent).origin };
      const done = await (await post(place.dataset.computers, brought)).json();
      if (!done.next) return say(says, form, "lost");
      window.location.assign(done.next);
    } catch {
      say(says, form, "lost");
    }
  }

  async function carried(pairing) {
    try {
      const response = await fetch(agent + "/pairings", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(pairing),
      });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  function say(says, form, words) {
    const line = document.createElement("p");
    line.textContent = form.querySelector(`[data-words="${words}"]`).textContent;
    says.className = "notice is-bad";
    says.setAttribute("role", "alert");
    says.replaceChildren(line);
    says.hidden = false;
  }
}

function post(url, body) {
  const csrf = document.querySelector("meta[name=csrf]");
  const headers = { "Content-Type": "application/json" };
  if (csrf) headers[csrf.dataset.header] = csrf.content;
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}
