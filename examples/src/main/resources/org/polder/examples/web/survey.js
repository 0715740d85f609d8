// Makes the pages pleasant; every page works without it.
"use strict";
(() => {
  const form = document.getElementById("survey");

  function copying() {
    document.querySelectorAll("[data-copy]").forEach(button => {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        const field = document.getElementById(button.dataset.copy);
        field.select();
        await navigator.clipboard.writeText(field.value);
        button.textContent = button.dataset.done;
      });
    });
  }

  function greeting() {
    document.querySelectorAll("main[data-page=welcome] input[name=language]").forEach(choice =>
      choice.addEventListener("change", () => location.replace("/?language=" + encodeURIComponent(choice.value))));
  }

  // An exclusive option stands alone; choosing another takes it away. It never touches another question or row.
  function alone(box) {
    if (box.type !== "checkbox" || !box.checked) return;
    const exclusive = box.hasAttribute("data-exclusive");
    form.querySelectorAll('input[type="checkbox"]').forEach(other => {
      if (other !== box && other.name === box.name && box.name !== "confirm"
          && (exclusive || other.hasAttribute("data-exclusive"))) other.checked = false;
    });
  }

  // A number or date, or an answer instead of it.
  function instead(field) {
    const question = field.closest("[data-kind=number], [data-kind=date]");
    if (!question) return;
    const boxes = [...question.querySelectorAll(".instead input")];
    if (boxes.includes(field)) {
      if (!field.checked) return;
      boxes.forEach(box => { if (box !== field) box.checked = false; });
      question.querySelectorAll("input[type=text], input[type=date]").forEach(text => {
        text.value = "";
        text.dispatchEvent(new Event("input"));
      });
    } else if (field.value) {
      boxes.forEach(box => { box.checked = false; });
    }
  }

  // Who writes at an option means that option.
  function open(field) {
    const part = field.closest(".open");
    const box = part && part.previousElementSibling && part.previousElementSibling.querySelector("input");
    if (box && field.value && !box.checked) { box.checked = true; alone(box); }
  }

  function sliders(root) {
    root.querySelectorAll(".slider").forEach(part => {
      const range = part.querySelector("input");
      const field = document.getElementById(range.dataset.for);
      part.hidden = false;
      const follow = () => {
        part.classList.toggle("unset", !field.value);
        if (field.value) range.value = field.value.replace(",", ".");
      };
      follow();
      range.addEventListener("input", () => { field.value = range.value; instead(field); follow(); });
      field.addEventListener("input", follow);
    });
  }

  // The fields as they are now, by id.
  function state(root) {
    const values = new Map();
    root.querySelectorAll("input[id], textarea[id], select[id]").forEach(field =>
      values.set(field.id, { checked: field.checked, value: field.value }));
    return values;
  }

  function restore(root, values) {
    root.querySelectorAll("input[id], textarea[id], select[id]").forEach(field => {
      const was = values.get(field.id);
      if (!was) return;
      if (field.type === "radio" || field.type === "checkbox") field.checked = was.checked;
      else field.value = was.value;
    });
  }

  // What a question says, whatever is filled in.
  function skeleton(question) {
    const copy = question.cloneNode(true);
    copy.querySelectorAll("input, option, textarea, .slider").forEach(field => {
      field.removeAttribute("checked");
      field.removeAttribute("selected");
      if (field.type === "text" || field.type === "date") field.removeAttribute("value");
      if (field.localName === "textarea") field.textContent = "";
      if (field.classList.contains("slider")) { field.className = "slider"; field.removeAttribute("hidden"); }
    });
    return copy.outerHTML;
  }

  // Brings the page up to date and leaves alone what did not change, so that nobody loses focus or words.
  function renew(html) {
    const page = document.createElement("template");
    page.innerHTML = html;
    const values = state(form);
    const focus = document.activeElement && document.activeElement.id;
    const added = [];
    const wanted = new Set([...page.content.querySelectorAll(".question")].map(made => made.id));
    let last = null;
    page.content.querySelectorAll(".question").forEach(made => {
      const old = document.getElementById(made.id);
      let stands = old;
      if (!old) {
        const before = last || form.querySelector(".question");
        if (last) last.after(made); else before.before(made);
        stands = made;
        added.push(made);
      } else if (skeleton(old) !== skeleton(made)) {
        restore(made, values);
        old.replaceWith(made);
        stands = made;
      }
      if (stands === made) sliders(made);
      last = stands;
    });
    form.querySelectorAll(".question").forEach(question => { if (!wanted.has(question.id)) question.remove(); });
    form.querySelectorAll(".summary, .notice").forEach(part => part.remove());
    ["input[name=step]", ".progress"].forEach(part => {
      const made = page.content.querySelector(part);
      if (made) form.querySelector(part).replaceWith(made);
    });
    if (focus && document.getElementById(focus)) document.getElementById(focus).focus({ preventScroll: true });
    const live = document.getElementById("live");
    if (live) live.textContent = added.length ? live.dataset.words : "";
  }

  let running = false;
  let waiting = false;
  let sending = null;
  async function refresh() {
    if (running) { waiting = true; return; }
    running = true;
    try {
      const answer = await fetch("/survey/refresh", {
        method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin"
      });
      if (answer.ok) {
        renew(await answer.text());
      } else if (answer.status === 409 && !sending) {
        location.reload();
      }
    } catch (offline) {
      // The page stays as it is: the button sends everything all the same.
    }
    running = false;
    if (sending) form.requestSubmit(sending);
    else if (waiting) { waiting = false; refresh(); }
  }

  let sent = false;
  function submit(event) {
    if (running) {
      sending = event.submitter;
      event.preventDefault();
    } else if (sent) {
      event.preventDefault();
    } else {
      sent = true;
    }
  }

  copying();
  greeting();
  if (!form) return;
  sliders(form);
  form.addEventListener("input", event => { open(event.target); instead(event.target); });
  form.addEventListener("change", event => {
    alone(event.target);
    instead(event.target);
    const question = event.target.closest(".question");
    if (question && question.hasAttribute("data-echoed")) refresh();
  });
  form.addEventListener("submit", submit);
  window.addEventListener("pageshow", () => { sent = false; sending = null; });
  document.addEventListener("click", event => {
    const link = event.target.closest(".summary a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.closest(".question").scrollIntoView();
    field.focus({ preventScroll: true });
  });
  const summary = document.querySelector(".summary");
  if (summary) summary.focus();
})();
