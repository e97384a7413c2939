// The form as a grid: keys, pasted blocks, and a queue of cells that keeps on this computer whatever the
// server has not confirmed. Never decides how a text is read: the server answers that.

const sheet = document.getElementById("figures");
const words = JSON.parse(sheet.dataset.words);
const status = document.getElementById("save-state");
const shelf = `tonghop.${sheet.dataset.person}.${sheet.dataset.report}`;
const token = sheet.querySelector("[name=csrfmiddlewaretoken]").value;
const MOST_AT_ONCE = 500;
const PAUSE = 700;
const LONGEST_WAIT = 30000;

const waiting = new Map();
const conflicts = new Map();
let sending = false;
let timer = 0;
let failures = 0;
let typingSince = 0;

const say = (name, parts = {}) => words[name].replace(/\{(\w+)\}/g, (_, part) => String(parts[part] ?? "…"));
const keyOf = (input) => input.name.slice(2);
const inputAt = (key) => sheet.elements[`c|${key}`];
const remarkAt = (key) => sheet.elements[`r|${key}`];
const beside = (input, name) => input.parentElement.querySelector(`.${name}`);

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "second";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

// -- the queue ---------------------------------------------------------------------------------------------

function keep() {
  try {
    if (waiting.size === 0) localStorage.removeItem(shelf);
    else localStorage.setItem(shelf, JSON.stringify([...waiting.values()]));
  } catch {
    // A browser that keeps nothing still sends; the count of unsaved cells tells the person.
  }
}

function show(kind, text) {
  status.className = kind;
  if (status.textContent !== text) status.textContent = text;
}

function showWaiting() {
  if (conflicts.size) show("failed", say("status_conflicts", { n_cells: conflicts.size }));
  else if (waiting.size) show("pending", say("status_pending", { n_cells: waiting.size }));
  else show("saved", say("status_saved"));
}

function queue(input, more = {}) {
  const key = keyOf(input);
  const remark = remarkAt(key);
  const cell = {
    code: input.dataset.code,
    line: Number(input.dataset.line),
    typed: input.value,
    base_version: Number(input.dataset.version),
    ...more,
  };
  if (remark) cell.remark = remark.value;
  waiting.set(key, cell);
  input.classList.add("unsaved");
  keep();
  showWaiting();
}

function later(pause = PAUSE) {
  clearTimeout(timer);
  timer = setTimeout(send, pause);
}

function again() {
  failures += 1;
  later(Math.min(LONGEST_WAIT, 1000 * 2 ** failures));
}

async function send() {
  if (sending || waiting.size === 0) return;
  sending = true;
  const batch = [...waiting.entries()].slice(0, MOST_AT_ONCE);
  const pasted = batch.length > 1 && typingSince === 0;
  try {
    const answer = await fetch(sheet.action, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body: JSON.stringify({ cells: batch.map(([, cell]) => cell), way: pasted ? "pasted" : "typed" }),
      signal: AbortSignal.timeout(30000),
    });
    const isJson = (answer.headers.get("Content-Type") || "").includes("json");
    if (answer.ok && isJson) {
      failures = 0;
      acknowledge(batch, await answer.json());
    } else if (answer.redirected || answer.status === 403) {
      show("failed", say("status_signed_out", { n_cells: waiting.size }));
    } else if (isJson && answer.status < 500) {
      show("failed", say("status_refused", { n_cells: waiting.size, why: (await answer.json()).refusal }));
    } else {
      show("failed", say("status_offline", { n_cells: waiting.size }));
      again();
    }
  } catch {
    show("failed", say("status_offline", { n_cells: waiting.size }));
    again();
  } finally {
    sending = false;
  }
}

function acknowledge(batch, answer) {
  const sent = new Map(batch);
  for (const one of answer.saved) {
    const key = `${one.code}|${one.line}`;
    const input = inputAt(key);
    const cell = sent.get(key);
    const now = waiting.get(key);
    if (input) input.dataset.version = one.version;
    if (one.conflict !== null) {
      waiting.delete(key);
      if (input) showConflict(input, now ? now.typed : cell.typed, one.conflict);
      continue;
    }
    if (now === cell) {
      waiting.delete(key);
      if (input) {
        input.classList.remove("unsaved");
        showReading(input, one);
      }
    } else if (now) now.base_version = one.version;
  }
  for (const one of answer.computed) {
    const output = document.getElementById(`o-${one.code}`);
    if (output) output.textContent = one.text;
  }
  // A cell the server did not name is computed by it now: nothing of it waits.
  for (const [key, cell] of batch) if (waiting.get(key) === cell) waiting.delete(key);
  keep();
  showWaiting();
  if (waiting.size) later(0);
  else document.body.dispatchEvent(new CustomEvent("figures-saved"));
}

function showReading(input, one) {
  const ask = beside(input, "ask");
  beside(input, "read")?.replaceChildren(one.read_as ? say("read_as", { text: one.read_as }) : "");
  input.classList.toggle("asks", one.asked);
  if (!ask) return;
  ask.replaceChildren();
  if (!one.asked) return;
  ask.append(one.alternatives.length ? `${say("which")} ` : say("unreadable"));
  for (const other of one.alternatives) {
    const choice = button(other.shown, () => choose(input, other.figure));
    choice.classList.add("choose");
    ask.append(choice, " ");
  }
}

function choose(input, figure) {
  queue(input, { chosen: figure });
  input.focus();
  later(0);
}

function showConflict(input, mine, theirs) {
  const key = keyOf(input);
  const place = beside(input, "conflict");
  conflicts.set(key, theirs);
  input.classList.remove("unsaved");
  input.classList.add("conflicted");
  const shown = (text) => text || say("empty_text");
  const end = (text) => {
    conflicts.delete(key);
    input.classList.remove("conflicted");
    place?.replaceChildren();
    input.value = text;
    queue(input);
    input.focus();
    later(0);
  };
  place?.replaceChildren(
    say("conflict", { mine: shown(mine), theirs: shown(theirs) }),
    document.createElement("br"),
    button(say("keep_mine"), () => end(mine)),
    button(say("take_theirs"), () => end(theirs)),
  );
}

// -- typing ------------------------------------------------------------------------------------------------

function typed(target) {
  if (target.classList.contains("cell")) queue(target);
  else if (target.classList.contains("remark")) {
    const input = inputAt(keyOf(target));
    if (input) queue(input);
  } else return;
  typingSince = Date.now();
  later();
}

sheet.addEventListener("input", (event) => {
  if (!event.isComposing) typed(event.target);
});
sheet.addEventListener("compositionend", (event) => typed(event.target));
sheet.addEventListener("change", (event) => {
  if (event.target.classList.contains("why") && event.target.value) {
    const input = inputAt(keyOf(event.target));
    input.value = event.target.value;
    event.target.value = "";
    typed(input);
  }
});
sheet.addEventListener("focusout", () => waiting.size && later(0));
sheet.addEventListener("submit", (event) => {
  event.preventDefault();
  later(0);
});

// -- moving ------------------------------------------------------------------------------------------------

const rows = () => [...sheet.querySelectorAll("tbody tr")];
const inputsOf = (row) => [...row.querySelectorAll(".cell, .remark")];

function move(from, down) {
  const all = rows();
  const row = from.closest("tr");
  const column = inputsOf(row).indexOf(from);
  for (let at = all.indexOf(row) + down; at >= 0 && at < all.length; at += down) {
    const inputs = inputsOf(all[at]);
    if (inputs.length) {
      const next = inputs[Math.min(column, inputs.length - 1)];
      next.focus();
      next.select?.();
      return;
    }
  }
}

function sideways(from, step) {
  const inputs = [...sheet.querySelectorAll(".cell, .remark")];
  const next = inputs[inputs.indexOf(from) + step];
  next?.focus();
  next?.select?.();
}

sheet.addEventListener("keydown", (event) => {
  const from = event.target;
  // A Vietnamese input method owns its keys until it has composed the letter.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!from.matches("input.cell, .remark")) return;
  const isText = from.tagName === "TEXTAREA";
  const atStart = from.selectionStart === 0 && from.selectionEnd === 0;
  const atEnd = from.selectionStart === from.value.length;
  const all = from.selectionStart === 0 && from.selectionEnd === from.value.length;
  if (event.key === "Enter" && !(isText && event.shiftKey)) move(from, event.shiftKey ? -1 : 1);
  else if (event.key === "ArrowDown" && (!isText || atEnd)) move(from, 1);
  else if (event.key === "ArrowUp" && (!isText || atStart || all)) move(from, -1);
  else if (event.key === "ArrowLeft" && atStart && !event.shiftKey) sideways(from, -1);
  else if (event.key === "ArrowRight" && atEnd && (all || from.selectionStart === from.selectionEnd) && !event.shiftKey) sideways(from, 1);
  else return;
  event.preventDefault();
});

// -- pasting -----------------------------------------------------------------------------------------------

// Tab-separated text as Excel and Word put it on the clipboard; a cell of several lines stands in quotes.
function readBlock(text) {
  const block = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const [whole, quoted, plain] = cell.exec(text);
    block.at(-1).push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    at += whole.length;
    if (at >= text.length) break;
    if (text[at] === "\t") at += 1;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at >= text.length) break;
      block.push([]);
    }
  }
  return block;
}

sheet.addEventListener("paste", (event) => {
  const from = event.target;
  if (!from.matches("input.cell, .remark")) return;
  const text = event.clipboardData.getData("text/plain");
  if (!/[\t\r\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  const block = readBlock(text);
  const first = from.closest("tr");
  const column = inputsOf(first).indexOf(from);
  let at = rows().indexOf(first);
  let taken = 0;
  let left = 0;
  let row = first;
  for (const line of block) {
    if (!row) {
      left += line.filter(Boolean).length;
      continue;
    }
    const inputs = inputsOf(row);
    line.forEach((cell, offset) => {
      const input = inputs[column + offset];
      if (!input || !inputs.length) {
        if (cell) left += 1;
        return;
      }
      input.value = cell;
      const owner = input.classList.contains("remark") ? inputAt(keyOf(input)) : input;
      queue(owner);
      taken += 1;
    });
    if (row.classList.contains("line") && !row.nextElementSibling) addLine(row.closest("table"));
    at += 1;
    row = rows()[at];
    if (first.classList.contains("line") && row?.closest("table") !== first.closest("table")) row = null;
  }
  typingSince = 0;
  const told = [say("status_pasted", { n_cells: taken })];
  if (left) told.push(say("status_left", { n_cells: left }));
  document.getElementById("messages").replaceChildren(
    Object.assign(document.createElement("p"), {
      className: left ? "message warning" : "message",
      textContent: told.join(" "),
    }),
  );
  later(0);
});

// -- lines of annexes --------------------------------------------------------------------------------------

function addLine(table) {
  const last = table.tBodies[0].lastElementChild;
  const made = last.cloneNode(true);
  const number = Number(last.dataset.line) + 1;
  made.dataset.line = number;
  made.querySelector("th").textContent = number;
  for (const input of made.querySelectorAll(".cell")) {
    input.setAttribute("aria-label", input.getAttribute("aria-label").replace(last.dataset.line, number));
    input.name = `c|${input.dataset.code}|${number}`;
    input.dataset.line = number;
    input.dataset.version = 0;
    input.value = "";
    input.classList.remove("unsaved", "asks", "conflicted");
  }
  for (const beside of made.querySelectorAll(".read, .ask, .conflict")) beside.replaceChildren();
  made.querySelector(".remove-line")?.setAttribute("aria-label", say("remove_line", { line: number }));
  last.after(made);
  return made;
}

sheet.addEventListener("click", (event) => {
  const pressed = event.target.closest("button");
  if (pressed?.classList.contains("add-line")) {
    const table = sheet.querySelector(`table[data-annex="${CSS.escape(pressed.dataset.annex)}"]`);
    addLine(table).querySelector(".cell").focus();
  } else if (pressed?.classList.contains("remove-line")) {
    for (const input of pressed.closest("tr").querySelectorAll(".cell")) {
      if (!input.value && input.dataset.version === "0") continue;
      input.value = "";
      queue(input);
    }
    later(0);
  } else if (pressed?.classList.contains("choose") && pressed.dataset.figure) {
    choose(pressed.closest("td").querySelector(".cell"), pressed.dataset.figure);
  }
});

// -- what an earlier visit left unsent ---------------------------------------------------------------------

function restore() {
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(shelf) || "[]");
  } catch {
    kept = [];
  }
  for (const cell of kept) {
    const key = `${cell.code}|${cell.line}`;
    const table = sheet.querySelector(`table[data-annex="${CSS.escape(cell.code.split("/")[0])}"]`);
    while (cell.line && table && Number(table.tBodies[0].lastElementChild.dataset.line) < cell.line) addLine(table);
    const input = inputAt(key);
    if (!input) continue;
    input.value = cell.typed;
    if (cell.remark !== undefined && remarkAt(key)) remarkAt(key).value = cell.remark;
    input.classList.add("unsaved");
    waiting.set(key, cell);
  }
  if (waiting.size) {
    showWaiting();
    later(0);
  }
}

window.addEventListener("online", () => later(0));
window.addEventListener("beforeunload", (event) => {
  if (waiting.size) event.preventDefault();
});
restore();
