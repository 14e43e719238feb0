/*
 * Signing: asks the server for orders, hands them to the signer on this desk, lets the person confirm on the signer's
 * own page, and brings the signatures back. The PIN is typed into the signer's page and never seen here.
 */
const panel = document.querySelector("[data-signing]");
if (panel) signing(panel);
const batch = document.querySelector("[data-batch]");
if (batch) signingMany(batch);

/* One document, or several files that are signed together: all of them count, or none. */
function signing(panel) {
  const desk = deskOf(panel, panel.dataset.signing);
  desk.work(sign);

  async function sign() {
    desk.say("busy", desk.words("preparing"));
    const asked = await post(panel.dataset.orderUrl, formBody());
    const several = Array.isArray(asked);
    const orders = several ? asked : [asked];
    desk.say("busy", desk.words("asking"));
    const ticket = await desk.handOver(orders);
    const early = ticket.answers?.some((answer) => answer.outcome === "REFUSED");
    const answers = early ? ticket.answers : await desk.answers(ticket, (wrong) => record(several, wrong));
    const missing = answers.find((answer) => answer.outcome !== "SIGNED");
    if (missing) {
      await record(several, missing);
      window.location.assign(panel.dataset.again + "&refused=" + (missing.refusal?.code ?? "TOKEN_FAILED"));
      return;
    }
    desk.say("busy", desk.words("completing"));
    const signed = orders.map((order) => answers.find((answer) => answer.requestId === order.requestId));
    const done = await post(panel.dataset.answerUrl, brought(several, signed));
    window.location.assign(done.next);
  }

  function brought(several, answers) {
    const bodies = answers.map(({ requestId, signatureValue, refusal }) => ({ requestId, signatureValue, refusal }));
    return several ? { signatures: bodies } : bodies[0];
  }

  function formBody() {
    const form = panel.dataset.body && document.querySelector(panel.dataset.body);
    return form ? Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "_csrf")) : {};
  }

  // A refused attempt belongs into the trail; whether that succeeds changes nothing for the person here.
  async function record(several, answer) {
    if (!answer.refusal) return;
    await post(panel.dataset.answerUrl, brought(several, [answer])).catch(() => {});
  }
}

/* Many documents with one PIN: each row names where to ask and where to answer, and shows its own result. */
function signingMany(panel) {
  const AT_ONCE = 2;
  const desk = deskOf(panel, panel.dataset.batch);
  const rows = [...document.querySelectorAll("[data-item]")];
  const left = () => rows.filter((row) => row.dataset.outcome !== "SIGNED");
  desk.work(sign);
  goOn();

  async function sign() {
    let prepared = 0;
    const wanted = left();
    const orders = [];
    await each(wanted, async (row) => {
      desk.say("busy", desk.words("preparing-n", { done: prepared, all: wanted.length }));
      try {
        const asked = await post(row.dataset.orderUrl, {});
        if (asked.order) {
          row.dataset.order = asked.order.requestId;
          orders.push(asked.order);
          show(row, "mine", "ORDERED");
        } else {
          show(row, "good", "SIGNED");
        }
      } catch (problem) {
        if (!problem.sentence) throw problem;
        show(row, "bad", "REFUSED", problem.sentence);
      }
      prepared++;
    });
    if (orders.length === 0) {
      desk.say(left().length === 0 ? "busy" : "bad", desk.words("nothing"));
      return;
    }
    desk.say("busy", desk.words("asking"));
    const ticket = await desk.handOver(orders);
    await post(panel.dataset.ticketUrl, { ticket: ticket.id });
    await handIn(await desk.answers(ticket, record));
  }

  // What the signer has answered while this page or the line was away is taken in without a new PIN.
  async function goOn() {
    const open = left().filter((row) => row.dataset.order);
    if (!panel.dataset.ticket || open.length === 0) return;
    try {
      const told = await desk.told(panel.dataset.ticket);
      if (!told.complete) return;
      desk.say("busy", desk.words("going-on"));
      await handIn(told.answers);
    } catch {
      // The signer is away or has forgotten; the button asks anew.
    }
  }

  async function handIn(answers) {
    let done = 0;
    const open = answers.filter((answer) => rowOf(answer) && answer.outcome !== "WAITING");
    await each(open, async (answer) => {
      desk.say("busy", desk.words("completing-n", { done, all: open.length }));
      const row = rowOf(answer);
      const refusal = answer.refusal ?? undefined;
      try {
        const { requestId, signatureValue } = answer;
        await patiently(row.dataset.answerUrl, refusal ? { requestId, refusal } : { requestId, signatureValue });
        show(row, "good", "SIGNED");
      } catch (problem) {
        if (!problem.sentence) throw problem;
        show(row, "bad", "REFUSED", problem.sentence);
      }
      done++;
    });
    window.location.assign(panel.dataset.again);
  }

  function rowOf(answer) {
    return rows.find((row) => row.dataset.order === answer.requestId && row.dataset.outcome !== "SIGNED");
  }

  async function record({ requestId, refusal }) {
    const row = rows.find((one) => one.dataset.order === requestId);
    if (row) await post(row.dataset.answerUrl, { requestId, refusal }).catch(() => {});
  }

  // A line that breaks for a while loses nothing: the same answer changes nothing when it comes twice.
  async function patiently(url, body) {
    for (let wait = 1000; ; wait *= 2) {
      try {
        return await post(url, body);
      } catch (problem) {
        if (problem.sentence || wait > 16000) throw problem;
        desk.say("bad", desk.words("lost"));
        await new Promise((settle) => setTimeout(settle, wait));
      }
    }
  }

  function show(row, look, outcome, sentence) {
    row.dataset.outcome = outcome;
    const template = document.querySelector(`template[data-look="${look}"]`);
    const room = row.querySelector("[data-result]");
    room.replaceChildren(template.content.cloneNode(true));
    if (sentence) {
      const because = document.createElement("span");
      because.className = "sub";
      because.textContent = sentence;
      room.append(because);
    }
  }

  async function each(list, work) {
    const queue = [...list];
    const workers = Array.from({ length: AT_ONCE }, async () => {
      while (queue.length > 0) await work(queue.shift());
    });
    await Promise.all(workers);
  }
}

/* A panel that signs with the signer on this desk: its button, what it says, and the room for the signer's page. */
function deskOf(panel, signer) {
  const button = panel.querySelector("[data-sign]");
  const says = panel.querySelector("[data-says]");
  const frameRoom = panel.querySelector("[data-frame]");
  const origin = new URL(signer).origin;
  panel.hidden = false;
  check();

  async function check() {
    const device = document.querySelector("[data-device]");
    if (!device) return;
    const ready = (await reached(signer, 4000)).access === "REACHED";
    device.querySelector("[data-device-ready]").hidden = !ready;
    device.querySelector("[data-device-missing]").hidden = ready;
    device.querySelector("[data-device-asking]").hidden = true;
  }

  function work(sign) {
    let working = false;
    button.addEventListener("click", async (event) => {
      event.preventDefault();
      if (working) return;
      working = true;
      button.setAttribute("aria-disabled", "true");
      try {
        await sign();
      } catch (problem) {
        const away = problem.signer ? ((await denied()) ? "denied" : "no-signer") : "failed";
        say("bad", problem.sentence ?? words(away));
      } finally {
        frameRoom.replaceChildren();
        frameRoom.hidden = true;
        working = false;
        button.removeAttribute("aria-disabled");
      }
    });
  }

  function words(key, values = {}) {
    let text = panel.querySelector(`[data-words="${key}"]`)?.textContent ?? key;
    for (const [name, value] of Object.entries(values)) text = text.replaceAll(`{${name}}`, value);
    return text;
  }

  function say(kind, sentence) {
    const line = document.createElement("p");
    line.textContent = sentence;
    says.className = kind === "bad" ? "notice is-bad" : "notice is-info";
    says.setAttribute("role", kind === "bad" ? "alert" : "status");
    says.hidden = false;
    says.replaceChildren(line);
  }

  async function handOver(orders) {
    try {
      const response = await fetch(signer + "/orders", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ orders, pin: null }),
      });
      if (!response.ok) throw new Error("signer answered " + response.status);
      return await response.json();
    } catch (cause) {
      throw { signer: true, cause };
    }
  }

  async function told(ticket) {
    return (await fetch(signer + "/orders/" + encodeURIComponent(ticket) + "/answer")).json();
  }

  /* The answers once the person has confirmed; `wrongPin` hears the answer of each wrong PIN before that. */
  async function answers(ticket, wrongPin) {
    const early = ticket.answers ?? [];
    if (early.length > 0 && early.every((answer) => answer.outcome !== "WAITING")) return early;
    return confirmed(ticket, wrongPin);
  }

  function confirmed(ticket, wrongPin) {
    let heardOf = 0;
    return new Promise((settle, fail) => {
      const frame = document.createElement("iframe");
      frame.title = words("frame-title");
      frame.src = new URL(ticket.confirmPage, signer).href;
      frame.className = "signer-frame";
      frameRoom.hidden = false;
      frameRoom.replaceChildren(frame);
      frame.addEventListener("load", () => frame.focus(), { once: true });
      frame.scrollIntoView({ block: "nearest" });
      const stop = () => {
        clearInterval(asking);
        window.removeEventListener("message", heard);
      };
      const take = (answered) => {
        if (!answered || answered.id !== ticket.id) return;
        const wrong = answered.answers.find((answer) => answer.refusal?.code === "PIN_WRONG");
        if (wrong && !answered.complete && heardOf !== answered.wrongPins) {
          heardOf = answered.wrongPins;
          const left = wrong.refusal.attemptsLeft;
          say("bad", words("PIN_WRONG" + (left == null ? "" : "-left"), { left }));
          wrongPin(wrong);
        }
        if (!answered.complete) return;
        stop();
        settle(answered.answers);
      };
      const heard = (event) => {
        if (event.origin === origin) take(event.data);
      };
      window.addEventListener("message", heard);
      let missed = 0;
      const asking = setInterval(async () => {
        try {
          take(await told(ticket.id));
          missed = 0;
        } catch (cause) {
          if (++missed > 5) {
            stop();
            fail({ signer: true, cause });
          }
        }
      }, 1500);
    });
  }

  return { work, words, say, handOver, told, answers };
}

/* Whether the signing program on this computer answers, and what it says of itself. */
export async function reached(signer, patience) {
  try {
    const response = await fetch(signer + "/status", { signal: AbortSignal.timeout(patience) });
    if (response.ok) return { access: "REACHED", status: await response.json() };
  } catch {
    // Nobody there, a certificate that the browser does not trust, or a page that may not ask.
  }
  return { access: (await denied()) ? "DENIED" : "MISSING", status: null };
}

/* Whether the browser keeps this page from programs on its own computer. Browsers name that permission differently. */
async function denied() {
  for (const name of ["loopback-network", "local-network-access"]) {
    try {
      return (await navigator.permissions.query({ name })).state === "denied";
    } catch {
      // Not known under this name.
    }
  }
  return false;
}

async function post(url, body) {
  const csrf = document.querySelector("meta[name=csrf]");
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  if (csrf) headers[csrf.dataset.header] = csrf.content;
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw { sentence: answer.detail ?? answer.title };
  return answer;
}
