// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/runs/run_journal.h"

#include "core/analyses/registry.h"

namespace eido {
namespace {
constexpr const char* kView = "running";
}  // namespace

RunJournal::RunJournal(Project& project, const RunRequest& request) : m_project(project) {
  project.saveView(kView, {{"analysis", request.analysis},
                           {"set", request.set},
                           {"columns", request.columns},
                           {"parameters", request.parameters},
                           {"slice", request.slice},
                           {"seed", request.seed}});
}

RunJournal::~RunJournal() {
  // a full disk, say: the next window then asks about a run that is done
  try {
    m_project.saveView(kView, nullptr);
  } catch (const std::exception&) {
  }
}

std::optional<RunRequest> takeInterruptedRun(Project& project) {
  if (project.readOnly()) return {};
  const Json entry = project.view(kView);
  if (!entry.is_object()) return {};
  // a disk that is full must not keep a project shut; or it was written by another version, or by hand
  try {
    project.saveView(kView, nullptr);
    RunRequest request{.analysis = entry.at("analysis").get<std::string>(),
                       .set = entry.at("set").get<std::string>(),
                       .columns = entry.at("columns").get<std::vector<std::string>>(),
                       .parameters = entry.at("parameters"),
                       .slice = entry.at("slice").get<std::string>(),
                       .seed = entry.at("seed").get<std::uint64_t>()};
    const AnalysisSpec* spec = findSpec(request.analysis);
    if (spec == nullptr) return {};
    const Parameters checked(*spec, request.parameters);
    return request;
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace eido
