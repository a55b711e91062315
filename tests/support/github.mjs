// What GitHub's own libraries make of workflows, actions and expressions: JSON on standard input, JSON on standard output.
// They are the npm packages @actions/workflow-parser and @actions/expressions, which GitHub's editors use.
import { readFileSync } from "node:fs";
import { register } from "node:module";

// They import JSON in a way that node takes only with a flag, or without one: by version.
const hook = `
  import { readFileSync } from "node:fs";
  export const load = (url, context, next) => url.endsWith(".json")
    ? { format: "module", shortCircuit: true, source: "export default " + readFileSync(new URL(url), "utf8") }
    : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
const { parseAction } = await import("@actions/workflow-parser/actions/action-parser");
const { data, Evaluator, Lexer, Parser } = await import("@actions/expressions");

async function faults(name) {
  const file = { name, content: readFileSync(name, "utf8") };
  const isAction = name.endsWith("action.yml");
  const { context, value } = (isAction ? parseAction : parseWorkflow)(file, new NoOperationTraceWriter());
  if (!isAction && value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map((error) => error.message);
}

function known(value) {
  if (typeof value === "string") return new data.StringData(value);
  return new data.Dictionary(...Object.entries(value).map(([key, each]) => ({ key, value: known(each) })));
}

function evaluated({ expression, contexts }) {
  const parsed = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), []).parse();
  return new Evaluator(parsed, known(contexts)).evaluate().coerceString();
}

const { files, expressions } = JSON.parse(readFileSync(0, "utf8"));
const told = { faults: {}, values: expressions.map(evaluated) };
for (const name of files) told.faults[name] = await faults(name);
console.log(JSON.stringify(told));
