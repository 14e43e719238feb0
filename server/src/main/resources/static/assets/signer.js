/*
 * Signing: asks the server for an order, hands it to the signer on this desk, lets the person confirm on the signer's
 * own page, and brings the signature back. The PIN is typed into the signer's page and never seen here.
 */
const panel = document.querySelector("[data-signing]");
if (panel) signing(panel);

function words(panel, key, values = {}) {
  let text = panel.querySelector(`[data-words="${key}"]`)?.textContent ?? key;
  for (const [name, value] of Object.entries(values)) text = text.replaceAll(`{${name}}`, value);
  return text;
}

function signing(panel) {
  const signer = panel.dataset.signing;
  const button = panel.querySelector("[data-sign]");
  const says = panel.querySelector("[data-says]");
  const frameRoom = panel.querySelector("[data-frame]");
  const origin = new URL(signer).origin;
  let working = false;

  panel.hidden = false;
  check();
  button.addEventListener("click", (event) => {
    event.preventDefault();
    if (!working) sign();
  });

  async function check() {
    const device = document.querySelector("[data-device]");
    if (!device) return;
    let ready = false;
    try {
      ready = (await fetch(signer + "/status", { signal: AbortSignal.timeout(4000) })).ok;
    } catch {
      ready = false;
    }
    device.querySelector("[data-device-ready]").hidden = !ready;
    device.querySelector("[data-device-missing]").hidden = ready;
    device.querySelector("[data-device-asking]").hidden = true;
  }

  async function sign() {
    working = true;
    button.setAttribute("aria-disabled", "true");
    try {
      say("busy", words(panel, "preparing"));
      const order = await post(panel.dataset.orderUrl, formBody());
      say("busy", words(panel, "asking"));
      const answer = await ask(order);
      if (answer.outcome !== "SIGNED") {
        await record(order, answer.refusal);
        window.location.assign(panel.dataset.again + "&refused=" + (answer.refusal?.code ?? "TOKEN_FAILED"));
        return;
      }
      say("busy", words(panel, "completing"));
      const done = await post(panel.dataset.answerUrl, {
        requestId: answer.requestId,
        signatureValue: answer.signatureValue,
      });
      window.location.assign(done.next);
    } catch (problem) {
      say("bad", problem.sentence ?? words(panel, problem.signer ? "no-signer" : "failed"));
    } finally {
      frameRoom.replaceChildren();
      frameRoom.hidden = true;
      working = false;
      button.removeAttribute("aria-disabled");
    }
  }

  function formBody() {
    const form = panel.dataset.body && document.querySelector(panel.dataset.body);
    return form ? Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "_csrf")) : {};
  }

  async function ask(order) {
    let ticket;
    try {
      const response = await fetch(signer + "/orders", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ orders: [order], pin: null }),
      });
      if (!response.ok) throw new Error("signer answered " + response.status);
      ticket = await response.json();
    } catch (cause) {
      throw { signer: true, cause };
    }
    const early = ticket.answers?.find((answer) => answer.outcome !== "WAITING");
    if (early) return early;
    return confirmed(ticket, order);
  }

  // A refused attempt belongs into the trail; whether that succeeds changes nothing for the person here.
  async function record(order, refusal) {
    if (!refusal) return;
    await post(panel.dataset.answerUrl, { requestId: order.requestId, refusal }).catch(() => {});
  }

  function confirmed(ticket, order) {
    let told = null;
    return new Promise((settle, fail) => {
      const frame = document.createElement("iframe");
      frame.title = words(panel, "frame-title");
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
      const take = (answers) => {
        if (!answers || answers.id !== ticket.id) return;
        const answer = answers.answers[0];
        if (answer.outcome === "REFUSED" && answer.refusal?.code === "PIN_WRONG" && !answers.complete) {
          if (told !== answer.refusal.attemptsLeft) {
            told = answer.refusal.attemptsLeft;
            refused(answer.refusal);
            record(order, answer.refusal);
          }
          return;
        }
        if (!answers.complete) return;
        stop();
        settle(answer);
      };
      const heard = (event) => {
        if (event.origin === origin) take(event.data);
      };
      window.addEventListener("message", heard);
      let missed = 0;
      const asking = setInterval(async () => {
        try {
          take(await (await fetch(signer + "/orders/" + ticket.id + "/answer")).json());
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

  function refused(refusal) {
    const code = refusal?.code ?? "TOKEN_FAILED";
    const left = refusal?.attemptsLeft;
    say("bad", words(panel, left == null ? code : code + "-left", { left }));
  }

  function say(kind, sentence) {
    const line = document.createElement("p");
    line.textContent = sentence;
    says.className = kind === "bad" ? "notice is-bad" : "notice is-info";
    says.setAttribute("role", kind === "bad" ? "alert" : "status");
    says.hidden = false;
    says.replaceChildren(line);
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
}
