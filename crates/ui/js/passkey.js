const toBytes = (text) => {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
};

const toText = (buffer) => {
  if (!buffer) return null;
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

/** The options as the browser wants them: bytes instead of texts. */
function readOptions(json) {
  const options = JSON.parse(json).publicKey;
  const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));
  options.challenge = toBytes(options.challenge);
  if (options.user) options.user.id = toBytes(options.user.id);
  if (options.excludeCredentials) options.excludeCredentials = withBytes(options.excludeCredentials);
  if (options.allowCredentials) options.allowCredentials = withBytes(options.allowCredentials);
  return options;
}

/** The device's answer as the server reads it. */
function writeAnswer({ id, rawId, type, response }) {
  const parts = ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"];
  const written = parts.filter((part) => part in response).map((part) => [part, toText(response[part])]);
  return JSON.stringify({ id, rawId: toText(rawId), type, extensions: {}, response: Object.fromEntries(written) });
}

/** Asks the device for a passkey and sends its answer with the form inside. */
class Passkey extends HTMLElement {
  #form = this.querySelector("form");
  #words = this.querySelector(".passkey-words");

  connectedCallback() {
    if (!navigator.credentials || !window.PublicKeyCredential) {
      this.#words.textContent = this.dataset.missing;
      return;
    }
    this.#words.textContent = "";
    this.#form.hidden = false;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    if ("now" in this.dataset) this.#ask();
  }

  async #ask() {
    this.#words.textContent = "";
    try {
      const publicKey = readOptions(this.dataset.options);
      const answer = await navigator.credentials[this.dataset.way]({ publicKey });
      this.#form.elements.answer.value = writeAnswer(answer);
      this.#form.submit();
    } catch {
      this.#words.textContent = this.dataset.failed;
    }
  }
}

customElements.define("hb-passkey", Passkey);
