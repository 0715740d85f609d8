// Runs interviews through SurveyJS's model, without any user interface; reads tasks, one JSON object a line, and prints
// for each the questions visible after each answer. A task without a form has that of the task before, which is emptied:
// making a model of a large form takes longer than an interview. The day is passed in, so that dates count from the same
// one.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { SurveyModel, settings } from "survey-core";

let model;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { form, today, variables, steps } = JSON.parse(line);
  settings.onDateCreated = (date, reason, value) => (value ? date : new Date(today + "T12:00:00"));
  if (form) {
    model = new SurveyModel(form);
  } else {
    model.clear();
  }
  Object.entries(variables).forEach(([name, value]) => model.setVariable(name, value));
  const visible = () =>
    model
      .getAllQuestions()
      .filter((question) => question.isVisible)
      .map((question) => question.name);
  const seen = [visible()];
  for (const values of steps) {
    if (Object.keys(values).length === 0) {
      seen.push(seen.at(-1));
      continue;
    }
    Object.entries(values).forEach(([name, value]) =>
      value === null ? model.clearValue(name) : model.setValue(name, value),
    );
    seen.push(visible());
  }
  process.stdout.write(JSON.stringify(seen) + "\n");
}
