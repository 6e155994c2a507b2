// SPDX-FileCopyrightText: 2026 The Eidoscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_project.h"

#include <filesystem>

#include "core/base/draft_file.h"
#include "core/base/draft_folder.h"
#include "core/project/import_transaction.h"
#include "core/sample/drawing/png.h"
#include "core/sample/sample_world.h"
#include "core/session/exports/export.h"
#include "core/session/imports/imports.h"

namespace eido {
namespace {

namespace fs = std::filesystem;
constexpr const char* kSetName = "birds";

void writePictures(const SampleWorld& world, const fs::path& folder, const Task& task) {
  for (std::size_t i = 0; i < world.images.size(); ++i) {
    if (i % 32 == 0)
      task.report("pictures", static_cast<std::int64_t>(i), static_cast<std::int64_t>(world.images.size()));
    writeWhole((folder / world.files[i]).string(), encodePng(world.images[i]));
  }
}

void writeColumns(Project& project, const SampleWorld& world, const std::string& mediaName, const Task& task) {
  ImportTransaction transaction(project);
  const SampleSetInfo set = transaction.addSet(kSetName, static_cast<std::int64_t>(world.keys.size()), &world.keys);
  const std::int64_t origin = transaction.addImport(
      {.file = "eidoscope sample-project", .format = kSampleProjectFormat, .options = {{kRecordedSet, set.id}}});
  const auto texts = [&](const std::string& name, ColumnKind kind, const std::vector<std::string>& values) {
    ColumnWriter writer = transaction.addColumn(set, origin, {.name = name, .kind = kind});
    writer.append({values.begin(), values.end()});
    writer.finish();
  };
  std::vector<std::string> pictures;
  for (const std::string& file : world.files) pictures.push_back(mediaName + "/" + file);
  texts("picture", ColumnKind::Media, pictures);
  texts("caption", ColumnKind::Text, world.captions);
  texts("label", ColumnKind::Category, world.labels);
  texts("background", ColumnKind::Category, world.backgrounds);
  texts("species", ColumnKind::Category, world.species);
  const auto vectors = [&](const SampleEmbedding& e) {
    task.checkpoint();
    ColumnWriter writer = transaction.addColumn(set, origin,
                                                {.name = e.name,
                                                 .kind = ColumnKind::Vector,
                                                 .model = e.model,
                                                 .layer = e.layer,
                                                 .modality = e.modality,
                                                 .dimension = e.values.cols(),
                                                 .dtype = DType::Float32});
    writer.append(e.values.data(), e.values.rows());
    writer.finish();
  };
  for (const SampleEmbedding& e : world.embeddings) vectors(e);
  for (const SampleAnswers& result : world.results) {
    task.checkpoint();
    std::vector<double> scores;
    for (std::size_t i = 0; i < result.answers.size(); ++i)
      scores.push_back(result.answers[i] == world.species[i] ? 1 : 0);
    ColumnWriter writer =
        transaction.addColumn(set, origin, {.name = result.model, .kind = ColumnKind::Score, .model = result.model});
    writer.append(scores.data(), std::ssize(scores));
    writer.finish();
    ColumnWriter answers = transaction.addColumn(
        set, origin, {.name = result.model + "/answer", .kind = ColumnKind::Answer, .model = result.model});
    answers.append({result.answers.begin(), result.answers.end()});
    answers.finish();
  }
  texts("note", ColumnKind::Text, world.notes);
  for (const SampleEmbedding& e : world.views) vectors(e);
  transaction.commit();
}

}  // namespace

SampleProject writeSampleProject(const std::string& path, const Task& task) {
  const fs::path project(path);
  const fs::path media = project.parent_path() / (project.stem().string() + "-media");
  std::error_code code;
  if (fs::exists(project, code))
    throw Error(ErrorKind::Exists,
                {.what = "is there already", .file = path, .wayOut = "Choose another name; nothing was overwritten."});
  requireNoJournal(path);
  DraftFolder pictures(media.string());
  const SampleWorld world = makeSampleWorld({}, task.part(0, 0.8));
  DraftFile draft(path);
  try {
    writePictures(world, pictures.path(), task.part(0.8, 0.95));
    Project file = Project::create(draft.path());
    writeColumns(file, world, media.filename().string(), task.part(0.95, 1));
  } catch (const Error& error) {
    throw error.renamed(draft.path(), path).renamed(pictures.path(), pictures.target());
  }
  pictures.replace();
  draft.place();
  return {.project = path, .media = media.string(), .samples = static_cast<std::int64_t>(world.keys.size())};
}

}  // namespace eido
