// Gives what SurveyJS's own checks find in forms: the rules of its linter that found something, and the errors of the
// model; reads tasks, one JSON object a line, and prints one for each.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { SurveyModel } from "survey-core";
import { lintSurvey } from "survey-core/linter";

const expressionErrors = ["syntax", "unknown function", "unknown variable", "semantic"];

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { form } = JSON.parse(line);
  const linter = lintSurvey(form).findings.map(({ ruleId, elementName }) => `${ruleId} (${elementName ?? "form"})`);
  const model = new SurveyModel();
  model.fromJSON(form, { validatePropertyValues: true });
  const found = (model.jsonErrors ?? []).map(({ type }) => type);
  for (const { obj, errors } of model.validateExpressions()) {
    errors.forEach(({ errorType }) => found.push(`${expressionErrors[errorType]} (${obj.name ?? "form"})`));
  }
  process.stdout.write(JSON.stringify({ linter, model: found }) + "\n");
}
