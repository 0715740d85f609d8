// Fills in whole interviews by hand, in a browser, on the pages that SurveyJS's own renderer makes of a form. Reads
// tasks, one JSON object a line, and prints for each what stood on each page after each answer, what came of it, and
// everything that the browser's console was told.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [, , tasks, executablePath, pictures] = process.argv;
const patience = 5000;

// The names of the questions that a person sees, without those that only go with another.
const seen = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".sd-question[data-name]")]
      .filter((question) => question.offsetParent !== null)
      .map((question) => question.dataset.name)
      .filter((name) => !/-instead$|-row-\d+$/.test(name))
      .sort(),
  );

// Questions come and go with a short animation: looks again until the page is as expected, or patience ends.
async function settled(page, expected) {
  const end = Date.now() + patience;
  const wanted = JSON.stringify([...expected].sort());
  for (;;) {
    const names = await seen(page);
    if (JSON.stringify(names) === wanted || Date.now() > end) {
      return names;
    }
    await page.waitForTimeout(20);
  }
}

async function type(area, words) {
  await area.fill(String(words));
  await area.press("Tab");
}

// A click on what is still moving goes nowhere: clicks again until it is chosen, or patience ends.
async function check(label, input) {
  const end = Date.now() + patience;
  while (!(await input.isChecked()) && Date.now() < end) {
    await label.click();
    if (!(await input.isChecked())) {
      await input.page().waitForTimeout(50);
    }
  }
}

async function choose(box, chosen) {
  const code = chosen.value ?? chosen;
  const wanted = `input[value="${code}"]`;
  const item = box.locator(".sd-item").filter({ has: box.page().locator(wanted) });
  await check(item.locator("label").first(), item.locator(wanted).first());
  if (chosen.comment !== undefined) {
    await type(item.locator("xpath=following-sibling::*[1]//textarea"), chosen.comment);
  }
}

async function judge(box, rows) {
  const places = await box.evaluate((element) => window.survey.getQuestionByName(element.dataset.name).visibleRows.map((row) => String(row.name)));
  for (const [row, code] of Object.entries(rows)) {
    const line = box.locator("tbody tr").nth(places.indexOf(row));
    const wanted = `input[value="${code}"]`;
    const label = line.locator("td label").filter({ has: box.page().locator(wanted) }).first();
    await check(label, label.locator(wanted).first());
  }
}

async function fill(page, name, value) {
  const box = page.locator(`.sd-question[data-name="${name}"]`);
  const kind = await page.evaluate((one) => window.survey.getQuestionByName(one).getType(), name);
  if (value === null) {
    return;
  }
  if (kind === "radiogroup") {
    await choose(box, value);
  } else if (kind === "checkbox") {
    for (const one of value) {
      await choose(box, one);
    }
  } else if (kind === "matrix") {
    await judge(box, value);
  } else {
    await type(box.locator("textarea, input").first(), value);
  }
}

async function interview(browser, { name, form, language, pages }) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const told = [];
  page.on("console", (message) => told.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => told.push(`error: ${error.message}`));
  await page.goto(pathToFileURL("page.html").href);
  await page.evaluate(
    ([json, locale]) => {
      window.survey = new Survey.Model(json);
      window.survey.locale = locale;
      ReactDOM.createRoot(document.getElementById("survey")).render(React.createElement(SurveyReact.Survey, { model: window.survey }));
    },
    [form, language],
  );
  const outcome = [];
  for (const [number, sheet] of pages.entries()) {
    const stages = [await settled(page, sheet.seen)];
    for (const { values, seen: expected } of sheet.answers) {
      for (const [question, value] of Object.entries(values)) {
        await fill(page, question, value);
      }
      stages.push(await settled(page, expected));
    }
    const current = await page.evaluate(() => window.survey.currentPage.name);
    outcome.push({ name: current, stages });
    if (pictures) {
      await page.screenshot({ path: `${pictures}/${name}-${number}-${current}.png`, fullPage: true });
    }
    const last = number === pages.length - 1;
    await page.locator(last ? ".sd-navigation__complete-btn" : ".sd-navigation__next-btn").click();
  }
  const state = await page.evaluate(() => window.survey.state);
  const data = await page.evaluate(() => window.survey.data);
  const errors = await page.locator(".sd-error").allInnerTexts();
  await page.close();
  return { pages: outcome, state, data, errors, told };
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let form;
for await (const line of createInterface({ input: createReadStream(tasks) })) {
  const task = JSON.parse(line);
  form = task.form ?? form;
  process.stdout.write(JSON.stringify(await interview(browser, { ...task, form })) + "\n");
}
await browser.close();
