// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/computed_run.h"

#include "widgets/results/result_kind.h"

namespace eido::test {

LoadedRun computedRun(const MemoryColumns& data, const char* analysis, const Json& parameters) {
  LoadedRun run{.info = {.analysis = analysis, .parameters = parameters},
                .result = std::make_shared<const Result>(data.run(analysis, parameters)),
                .set = data.set()};
  for (const ColumnInfo& c : data.set().columns) run.info.inputs.push_back({.column = c.name});
  const Task task;
  const RunData columns{data, {}, task};
  run.prepared = resultKind(analysis).prepare(run.info, *run.result, &columns);
  run.finding = resultKind(analysis).finding(run);
  return run;
}

QString findingOf(const RunPage& page) { return page.finding(); }

}  // namespace eido::test
