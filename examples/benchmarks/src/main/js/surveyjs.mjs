// Answers questionnaires with SurveyJS's model, without any user interface; reads a task, prints the outcome as JSON.
// Answers go in through setValue, the shortest public way: it stores the value and runs the conditions once. Setting
// question.value ends up there as well, and replacing all data updates every question besides.
import { readFileSync } from "node:fs";
import { SurveyModel } from "survey-core";

const task = JSON.parse(readFileSync(process.argv[2], "utf8"));
const outcome = { path, interviews, chain }[task.kind](task);
process.stdout.write(JSON.stringify(outcome));

// The items each respondent passes who looks for the first visible question not handled yet.
function path({ survey, respondents }) {
  return respondents.map((answers) => {
    const model = new SurveyModel(survey);
    const questions = model.getAllQuestions();
    const value = new Map(answers);
    const passed = new Set();
    let next;
    while ((next = questions.find((question) => question.isVisible && !passed.has(question.name)))) {
      passed.add(next.name);
      if (value.get(next.name) !== null) {
        model.setValue(next.name, value.get(next.name));
      }
    }
    return [...passed];
  });
}

// Microseconds per answer, one figure per respondent; of a long interview a stretch in the middle, up to the limit.
// The first so many respondents only warm up.
function interviews({ survey, respondents, limit, warmup }) {
  const measured = respondents.map((answers) => {
    const model = new SurveyModel(survey);
    const start = Math.max(0, Math.floor((answers.length - limit) / 2));
    const timed = answers.slice(start, start + limit);
    model.data = Object.fromEntries(answers.slice(0, start));
    return micros(timed.length, (step) => model.setValue(...timed[step]));
  });
  return measured.slice(warmup);
}

// Microseconds per answer to the first item of a chain that is answered throughout. What a chain loses when it is
// hidden does not come back with it, so hiding is timed once per model.
function chain({ survey, data, repeats }) {
  const model = new SurveyModel(survey);
  model.data = data;
  const nothing = Array.from({ length: repeats }, (_, turn) =>
    micros(1, () => model.setValue("q0", turn % 2 === 0 ? 2 : 1)),
  );
  const all = [micros(1, () => model.setValue("q0", 3))];
  for (let turn = 1; turn < repeats / 4; turn++) {
    const fresh = new SurveyModel(survey);
    fresh.data = data;
    all.push(micros(1, () => fresh.setValue("q0", 3)));
  }
  const visible = model.getAllQuestions(true).length;
  return { nothing, all, visible };
}

function micros(count, answer) {
  const start = process.hrtime.bigint();
  for (let step = 0; step < count; step++) {
    answer(step);
  }
  return Number(process.hrtime.bigint() - start) / 1e3 / count;
}
