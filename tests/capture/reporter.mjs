// Ends a run with the line that the other tests of this repository end with, so that ./check counts all alike.
export default class {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((m) => [...m.children.allTests()]);
    const of = (...states) => tests.filter((t) => states.includes(t.result().state));
    const broken = modules.filter((m) => m.state() === "failed" && ![...m.children.allTests()].some((t) => t.result().state === "failed"));
    for (const test of of("failed")) console.log(`[FAIL] ${test.fullName}\n${test.result().errors?.map((e) => e.message).join("\n")}`);
    for (const module of broken) console.log(`[FAIL] ${module.relativeModuleId}\n${module.errors().map((e) => e.message).join("\n")}`);
    const errors = broken.length + unhandled.length;
    console.log(`   Jukwaa.Capture  Total: ${tests.length}, Errors: ${errors}, Failed: ${of("failed").length}, Skipped: ${of("skipped").length}, Not Run: ${of("pending").length}`);
  }
}
